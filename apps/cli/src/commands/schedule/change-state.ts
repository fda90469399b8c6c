// `punctual schedule pause` and `resume`: stops a schedule from firing, and lets it go on; either may be repeated.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { scheduleShape } from "../../client/shapes/schedule.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { readScheduleName, schedulePath } from "./schedule-path.ts";
import { scheduleInFull } from "./show-schedule.ts";

export function addPauseSchedule(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "pause <name>",
    summary: "Pause a schedule; times inside the pause are not caught up",
    example: "punctual schedule pause fintrak-daily-snapshots --reason 'prices are wrong'",
  })
    .option("--reason <text>", "kept with the schedule")
    .action((name: string, options: ServerOptions & { readonly reason?: string }) =>
      changeState(surroundings, options, { name, verb: ":pause", body: { reason: options.reason ?? null } }),
    );
}

export function addResumeSchedule(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "resume <name>",
    summary: "Resume a paused schedule; it counts from now",
    example: "punctual schedule resume fintrak-daily-snapshots",
  }).action((name: string, options: ServerOptions) =>
    changeState(surroundings, options, { name, verb: ":resume", body: {} }),
  );
}

interface Change {
  readonly name: string;
  readonly verb: string;
  readonly body: Readonly<Record<string, unknown>>;
}

async function changeState(
  surroundings: Surroundings,
  options: ServerOptions,
  { name, verb, body }: Change,
): Promise<void> {
  const path = schedulePath(readScheduleName(name), verb);
  const client = await connect(surroundings, options);
  const schedule = await client.call({ method: "POST", path, body }, scheduleShape);
  print(surroundings, options, { value: schedule, text: (style) => scheduleInFull(schedule, style) });
}
