// Generated from clear-next-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes schedules out of the planner's sight; the caller holds their rows.
 * Guarantee: once this is committed, no run is made from the schedules until a next occurrence is set again.
 */
export const clearNextOccurrences: Statement<{
  readonly scheduleIds: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "clear-next-occurrences-cd943cb5b982",
  parameters: ["scheduleIds"],
  columns: [],
  text: `delete from punctual.next_occurrences where schedule_id = any($1::uuid[])`,
};
