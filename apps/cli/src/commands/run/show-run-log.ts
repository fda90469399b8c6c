// `punctual run logs`: what a run's job has logged.
import type { Command } from "commander";
import { pathOf } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { runDetailShape } from "../../client/shapes/run.ts";
import { logLines } from "../../output/log-lines.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { followRunLog } from "./follow-run-log.ts";

interface LogOptions extends ServerOptions {
  readonly follow?: boolean;
}

export function addShowRunLog(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "logs <id>",
    summary: "Show what a run has logged",
    example: "punctual run logs -f 0198c2f0-6d3e-7a51-9c40-3f1f6f0c9f11",
  })
    .option("-f, --follow", "go on until the run has ended; exits 1 if it did not succeed")
    .action(async (id: string, options: LogOptions) => {
      const client = await connect(surroundings, options);
      if (options.follow === true)
        return followRunLog(client, id, { json: options.json === true, surroundings });
      const { log } = await client.call({ method: "GET", path: pathOf("runs", id) }, runDetailShape);
      print(surroundings, options, {
        value: log,
        text: (style) => (log.length === 0 ? "It has logged nothing.\n" : logLines(log, style)),
      });
    });
}
