// Generated from list-runs-of-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the runs of schedules, newest scheduled time first, after a cursor; for a schedule that has only ever fired a few times
 * among millions of runs too.
 * Indexes: runs_one_occurrence, runs_by_hand; together they hold every run of a schedule.
 */
export const listRunsOfSchedules: Statement<{
  readonly scheduleIds: readonly (string | null)[];
  readonly tenant: string;
  readonly job: string | null;
  readonly kind: string | null;
  readonly minAttempts: number | null;
  readonly backfillId: string | null;
  readonly states: readonly (string | null)[] | null;
  readonly fromAt: Date | null;
  readonly toAt: Date | null;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly kind: string;
  readonly scheduledAt: Date;
  readonly dueAt: Date;
  readonly state: string;
  readonly reason: string | null;
  readonly attemptCount: number;
  readonly lost: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly tally: unknown;
  readonly result: unknown;
  readonly error: string | null;
}> = {
  name: "list-runs-of-schedules-3b38d3c8da91",
  parameters: ["scheduleIds", "tenant", "job", "kind", "minAttempts", "backfillId", "states", "fromAt", "toAt", "afterAt", "afterId", "limit"],
  columns: ["id", "tenant", "groupName", "name", "job", "kind", "scheduledAt", "dueAt", "state", "reason", "attemptCount", "lost", "createdAt", "startedAt", "endedAt", "tally", "result", "error"],
  text: `select r.id as "id!", r.tenant as "tenant!", s.group_name as "group_name?", s.name as "name?", r.job, r.kind as "kind!",
       r.scheduled_at as "scheduled_at!", coalesce(r.queue_due_at, r.due_at) as "due_at!",
       coalesce(r.queue_state, r.state) as "state!", r.reason, coalesce(r.queue_attempt, r.attempt_count) as "attempt_count!",
       coalesce(r.queue_lost, r.lost) as "lost!", r.created_at as "created_at!", coalesce(r.queue_started_at, r.started_at) as started_at, r.ended_at,
       coalesce(r.queue_tally, r.tally) as tally, r.result, r.error
  from unnest($1::uuid[]) as wanted (schedule_id)
 cross join lateral (
       (select r.*, q.due_at as queue_due_at, q.state as queue_state, q.attempt as queue_attempt, q.lost as queue_lost,
               q.started_at as queue_started_at, q.tally as queue_tally
          from punctual.runs r
          left join punctual.queue q on q.run_id = r.id
         where r.tenant = $2
           and r.schedule_id = wanted.schedule_id
           and r.kind in ('scheduled', 'backfill')
           and ($3::text is null or r.job = $3)
           and ($4::text is null or r.kind = $4)
           and ($5::int is null or coalesce(q.attempt, r.attempt_count) >= $5)
           and ($6::uuid is null
                or r.id = any(array(select m.run_id from punctual.backfill_runs m where m.backfill_id = $6)))
           and ($7::text[] is null or coalesce(q.state, r.state) = any($7))
           and ($8::timestamptz is null or r.scheduled_at >= $8)
           and ($9::timestamptz is null or r.scheduled_at <= $9)
           and ($10::timestamptz is null or (r.scheduled_at, r.id) < ($10, $11::uuid))
         order by r.scheduled_at desc, r.id desc
         limit $12)
       union all
       (select r.*, q.due_at, q.state, q.attempt, q.lost, q.started_at, q.tally
          from punctual.runs r
          left join punctual.queue q on q.run_id = r.id
         where r.tenant = $2
           and r.schedule_id = wanted.schedule_id
           and r.kind in ('manual', 'event')
           and ($3::text is null or r.job = $3)
           and ($4::text is null or r.kind = $4)
           and ($5::int is null or coalesce(q.attempt, r.attempt_count) >= $5)
           and ($6::uuid is null
                or r.id = any(array(select m.run_id from punctual.backfill_runs m where m.backfill_id = $6)))
           and ($7::text[] is null or coalesce(q.state, r.state) = any($7))
           and ($8::timestamptz is null or r.scheduled_at >= $8)
           and ($9::timestamptz is null or r.scheduled_at <= $9)
           and ($10::timestamptz is null or (r.scheduled_at, r.id) < ($10, $11::uuid))
         order by r.scheduled_at desc, r.id desc
         limit $12)) r
  left join punctual.schedules s on s.id = r.schedule_id
 order by r.scheduled_at desc, r.id desc
 limit $12`,
};
