// Generated from list-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's runs, newest scheduled time first, after a cursor.
 * Index: runs_by_tenant.
 */
export const listRuns: Statement<{
  readonly tenant: string;
  readonly ids: readonly (string | null)[] | null;
  readonly scheduleIds: readonly (string | null)[] | null;
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
  name: "list-runs-51ef9f5f09fe",
  parameters: ["tenant", "ids", "scheduleIds", "job", "kind", "minAttempts", "backfillId", "states", "fromAt", "toAt", "afterAt", "afterId", "limit"],
  columns: ["id", "tenant", "groupName", "name", "job", "kind", "scheduledAt", "dueAt", "state", "reason", "attemptCount", "lost", "createdAt", "startedAt", "endedAt", "tally", "result", "error"],
  text: `select r.id, r.tenant, s.group_name as "group_name?", s.name as "name?", r.job, r.kind, r.scheduled_at, coalesce(q.due_at, r.due_at) as "due_at!",
       coalesce(q.state, r.state) as "state!", r.reason, coalesce(q.attempt, r.attempt_count) as "attempt_count!",
       coalesce(q.lost, r.lost) as "lost!", r.created_at, coalesce(q.started_at, r.started_at) as started_at, r.ended_at,
       coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = $1
   and ($2::uuid[] is null or r.id = any($2))
   and ($3::uuid[] is null or r.schedule_id = any($3))
   and ($4::text is null or r.job = $4)
   and ($5::text is null or r.kind = $5)
   and ($6::int is null or coalesce(q.attempt, r.attempt_count) >= $6)
   and ($7::uuid is null
        or r.id = any(array(select m.run_id from punctual.backfill_runs m where m.backfill_id = $7)))
   and ($8::text[] is null or coalesce(q.state, r.state) = any($8))
   and ($9::timestamptz is null or r.scheduled_at >= $9)
   and ($10::timestamptz is null or r.scheduled_at <= $10)
   and ($11::timestamptz is null or (r.scheduled_at, r.id) < ($11, $12::uuid))
 order by r.scheduled_at desc, r.id desc
 limit $13`,
};
