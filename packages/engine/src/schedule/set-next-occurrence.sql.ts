// Generated from set-next-occurrence.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says when a schedule fires next.
 * Guarantee: one row per enabled schedule; the planner acts on nothing else.
 */
export const setNextOccurrence: Statement<{
  readonly scheduleId: string;
  readonly nextAt: Date;
  readonly planAt: Date;
  readonly version: number;
}, Readonly<Record<never, never>>> = {
  name: "set-next-occurrence-7d1a6f40598b",
  parameters: ["scheduleId", "nextAt", "planAt", "version"],
  columns: [],
  text: `insert into punctual.next_occurrences (schedule_id, next_at, plan_at, version)
values ($1, $2, $3, $4)
on conflict (schedule_id) do update
   set next_at = excluded.next_at, plan_at = excluded.plan_at, version = excluded.version`,
};
