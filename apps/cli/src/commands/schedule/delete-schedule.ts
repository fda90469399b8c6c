// `punctual schedule rm`: deletes a schedule; its runs stay on record.
import type { Command } from "commander";
import { noAnswer } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { readScheduleName, schedulePath, shownName } from "./schedule-path.ts";

export function addDeleteSchedule(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "rm <name>",
    summary: "Delete a schedule; its runs stay on record",
    example: "punctual schedule rm default/every-minute",
  }).action(async (name: string, options: ServerOptions) => {
    const named = readScheduleName(name);
    const client = await connect(surroundings, options);
    await client.call({ method: "DELETE", path: schedulePath(named) }, noAnswer);
    print(surroundings, options, {
      value: { deleted: shownName(named) },
      text: () => `Deleted ${shownName(named)}.\n`,
    });
  });
}
