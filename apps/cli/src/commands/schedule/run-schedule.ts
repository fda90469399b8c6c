// `punctual schedule run`: fires a schedule now, beside its expression.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { runShape } from "../../client/shapes/run.ts";
import { readJson } from "../../option.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { readScheduleName, schedulePath, shownName } from "./schedule-path.ts";

export function addRunSchedule(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "run <name>",
    summary: "Fire a schedule now",
    example: "punctual schedule run fintrak-daily-snapshots",
  })
    .option("--input <json>", "instead of the schedule's own input", readJson)
    .action(async (name: string, options: ServerOptions & { readonly input?: unknown }) => {
      const named = readScheduleName(name);
      const client = await connect(surroundings, options);
      const body = options.input === undefined ? {} : { input: options.input };
      const run = await client.call({ method: "POST", path: schedulePath(named, ":run"), body }, runShape);
      const text = `Run ${run.id} of ${shownName(named)} is ${run.state}.\nSee it with: punctual run show ${run.id}\n`;
      print(surroundings, options, { value: run, text: () => text });
    });
}
