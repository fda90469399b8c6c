// `punctual schedule …`.
import type { Command } from "commander";
import { addFamily } from "../../command.ts";
import type { Surroundings } from "../../terminal.ts";
import { addPauseSchedule, addResumeSchedule } from "./change-state.ts";
import { addDeleteSchedule } from "./delete-schedule.ts";
import { addGetSchedule } from "./get-schedule.ts";
import { addListSchedules } from "./list-schedules.ts";
import { addNextOccurrences } from "./next-occurrences.ts";
import { addPutSchedule } from "./put-schedule.ts";
import { addRunSchedule } from "./run-schedule.ts";
import { addListVersions, addRestoreVersion } from "./versions.ts";

const verbs = [
  addListSchedules,
  addGetSchedule,
  addPutSchedule,
  addDeleteSchedule,
  addPauseSchedule,
  addResumeSchedule,
  addRunSchedule,
  addNextOccurrences,
  addListVersions,
  addRestoreVersion,
];

export function addScheduleCommands(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "schedule",
    summary: "Make, change and fire schedules",
    example: "punctual schedule ls",
  });
  for (const add of verbs) add(family, surroundings);
}
