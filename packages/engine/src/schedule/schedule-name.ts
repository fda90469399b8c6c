// The names of schedules, groups and connections, as EventBridge Scheduler has them.
import { z } from "zod";

/** 1–64 of letters, digits, `-`, `_` and `.`, as EventBridge Scheduler allows. */
export const resourceName = z
  .string()
  .regex(/^[0-9a-zA-Z._-]{1,64}$/, "Expected a name of 1–64 letters, digits, '-', '_' or '.'.");

export interface ScheduleName {
  readonly group: string;
  readonly name: string;
}

/** The group that always exists. */
export const defaultGroup = "default";

export const scheduleNameOf = (schedule: ScheduleName): string => `${schedule.group}/${schedule.name}`;

/** Reads `group/name`; a bare name is in the group `default`. The group of a rule's targets holds a slash of its own. */
export function parseScheduleName(text: string): ScheduleName {
  const slash = text.lastIndexOf("/");
  return slash < 0
    ? { group: defaultGroup, name: text }
    : { group: text.slice(0, slash), name: text.slice(slash + 1) };
}
