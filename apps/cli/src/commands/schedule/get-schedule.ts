// `punctual schedule get`: one schedule in full.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { scheduleShape } from "../../client/shapes/schedule.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { readScheduleName, schedulePath } from "./schedule-path.ts";
import { scheduleInFull } from "./show-schedule.ts";

export function addGetSchedule(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "get <name>",
    summary: "Show a schedule",
    example: "punctual schedule get default/fintrak-daily-snapshots --json",
  }).action(async (name: string, options: ServerOptions) => {
    const named = readScheduleName(name);
    const client = await connect(surroundings, options);
    const schedule = await client.call({ method: "GET", path: schedulePath(named) }, scheduleShape);
    print(surroundings, options, { value: schedule, text: (style) => scheduleInFull(schedule, style) });
  });
}
