// Generated from set-next-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says when schedules fire next.
 * Guarantee: one row per enabled schedule; the planner acts on nothing else.
 */
export const setNextOccurrences: Statement<{
  readonly scheduleIds: readonly (string | null)[];
  readonly nextAts: readonly (Date | null)[];
  readonly planAts: readonly (Date | null)[];
  readonly firesAts: readonly (Date | null)[];
  readonly versions: readonly (number | null)[];
}, Readonly<Record<never, never>>> = {
  name: "set-next-occurrences-093775721286",
  parameters: ["scheduleIds", "nextAts", "planAts", "firesAts", "versions"],
  columns: [],
  text: `insert into punctual.next_occurrences (schedule_id, next_at, plan_at, fires_at, version)
select * from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::integer[])
on conflict (schedule_id) do update
   set next_at = excluded.next_at, plan_at = excluded.plan_at, fires_at = excluded.fires_at, version = excluded.version`,
};
