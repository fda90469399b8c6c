// What a schedule says, without what it is called and how it stands.
import { keptDefinition, type ScheduleDefinition } from "./schedule-definition.ts";
import type { KeptSchedule } from "./schedule.ts";

export type Said = Omit<ScheduleDefinition, "state">;

/** The fields of a definition alone, its state aside. */
export function saidBy(schedule: KeptSchedule): Said {
  const names = new Set(Object.keys(keptDefinition.shape));
  names.delete("state");
  // Guarantee: a schedule holds every field of its definition.
  return Object.fromEntries(Object.entries(schedule).filter(([name]) => names.has(name))) as unknown as Said;
}

/** A completed schedule is one that is enabled and has nothing left to fire. */
export const definitionOf = (schedule: KeptSchedule): ScheduleDefinition => ({
  ...saidBy(schedule),
  state: schedule.state === "paused" ? "paused" : "enabled",
});
