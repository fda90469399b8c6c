// Generated from judge-times.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says of each time what its scheduled run and its backfill run came to, in the order given.
 * Each time is looked up by itself: a join planned for many days would read all of them.
 * Index: runs_one_occurrence.
 */
export const judgeTimes: Statement<{
  readonly times: readonly (Date | null)[];
  readonly scheduleId: string;
}, {
  readonly at: Date;
  readonly scheduledState: string | null;
  readonly backfillRunId: string | null;
  readonly backfillState: string | null;
}> = {
  name: "judge-times-ace5069e70bc",
  parameters: ["times", "scheduleId"],
  columns: ["at", "scheduledState", "backfillRunId", "backfillState"],
  text: `select t.at as "at!", s.state as "scheduled_state?", b.id as "backfill_run_id?", b.state as "backfill_state?"
  from unnest($1::timestamptz[]) with ordinality as t (at, number)
  left join lateral (
       select r.state from punctual.runs r
        where r.schedule_id = $2 and r.scheduled_at = t.at and r.kind = 'scheduled' limit 1) s on true
  left join lateral (
       select r.id, r.state from punctual.runs r
        where r.schedule_id = $2 and r.scheduled_at = t.at and r.kind = 'backfill' limit 1) b on true
 order by t.number`,
};
