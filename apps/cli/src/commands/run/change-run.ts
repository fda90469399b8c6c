// `punctual run cancel` and `retry`: stops a run that has not ended, and runs again one that did not succeed.
import type { Command } from "commander";
import { pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { runShape } from "../../client/shapes/run.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { runInFull } from "./show-run.ts";

export function addCancelRun(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "cancel <id>",
    summary: "Cancel a run that has not ended",
    example: "punctual run cancel 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  }).action((id: string, options: ServerOptions) =>
    changeRun(surroundings, options, pathOf("runs", `${id}:cancel`)),
  );
}

export function addRetryRun(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "retry <id>",
    summary: "Run again what did not succeed",
    example: "punctual run retry 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11 --failed-items",
  })
    .option("--failed-items", "only the items that failed, of a run that ended partial")
    .action((id: string, options: ServerOptions & { readonly failedItems?: boolean }) =>
      changeRun(
        surroundings,
        options,
        pathOf("runs", `${id}:${options.failedItems === true ? "retry-failed-items" : "retry"}`),
      ),
    );
}

/** Posts to a path that answers a run, and shows the run. */
async function changeRun(surroundings: Surroundings, options: ServerOptions, path: string): Promise<void> {
  const client = await connect(surroundings, options);
  const run = await client.call({ method: "POST", path }, runShape);
  print(surroundings, options, { value: run, text: (style) => runInFull(run, style) });
}
