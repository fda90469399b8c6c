// Generated from clear-next-occurrence.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a schedule out of the planner's sight; waits for a planner that holds its row.
 * Guarantee: once this is committed, no run is made from the schedule until a next occurrence is set again.
 */
export const clearNextOccurrence: Statement<{
  readonly scheduleId: string;
}, Readonly<Record<never, never>>> = {
  name: "clear-next-occurrence-cbe3981d5be7",
  parameters: ["scheduleId"],
  columns: [],
  text: `delete from punctual.next_occurrences where schedule_id = $1`,
};
