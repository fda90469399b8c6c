// Generated from replace-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts recomputed next occurrences in the place of the old ones.
 * Guarantee: a row that the planner or an update has moved meanwhile is left alone.
 */
export const replaceOccurrences: Statement<{
  readonly scheduleIds: readonly (string | null)[];
  readonly versions: readonly (number | null)[];
  readonly oldNextAts: readonly (Date | null)[];
  readonly nextAts: readonly (Date | null)[];
  readonly planAts: readonly (Date | null)[];
  readonly firesAts: readonly (Date | null)[];
}, {
  readonly scheduleId: string;
}> = {
  name: "replace-occurrences-3af15b7a902b",
  parameters: ["scheduleIds", "versions", "oldNextAts", "nextAts", "planAts", "firesAts"],
  columns: ["scheduleId"],
  text: `update punctual.next_occurrences n
   set next_at = m.next_at, plan_at = m.plan_at, fires_at = m.fires_at
  from unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[],
              $6::timestamptz[])
    as m (schedule_id, version, old_next_at, next_at, plan_at, fires_at)
 where n.schedule_id = m.schedule_id
   and n.version = m.version
   and n.next_at = m.old_next_at
returning n.schedule_id`,
};
