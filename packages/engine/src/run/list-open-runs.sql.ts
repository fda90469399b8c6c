// Generated from list-open-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's open runs, newest scheduled time first, after a cursor; where none is open, at once.
 * Index: the key of runs, from the queue's few rows.
 */
export const listOpenRuns: Statement<{
  readonly tenant: string;
  readonly states: readonly (string | null)[];
  readonly scheduleIds: readonly (string | null)[] | null;
  readonly job: string | null;
  readonly kind: string | null;
  readonly minAttempts: number | null;
  readonly backfillId: string | null;
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
  name: "list-open-runs-c54df0800337",
  parameters: ["tenant", "states", "scheduleIds", "job", "kind", "minAttempts", "backfillId", "fromAt", "toAt", "afterAt", "afterId", "limit"],
  columns: ["id", "tenant", "groupName", "name", "job", "kind", "scheduledAt", "dueAt", "state", "reason", "attemptCount", "lost", "createdAt", "startedAt", "endedAt", "tally", "result", "error"],
  text: `select r.id, r.tenant, s.group_name as "group_name?", s.name as "name?", r.job, r.kind, r.scheduled_at, q.due_at, q.state, r.reason,
       q.attempt as attempt_count, q.lost, r.created_at, coalesce(q.started_at, r.started_at) as started_at, r.ended_at,
       coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.queue q
  join punctual.runs r on r.id = q.run_id and r.scheduled_at = q.scheduled_at
  left join punctual.schedules s on s.id = q.schedule_id
 where q.tenant = $1
   and q.state = any($2::text[])
   and ($3::uuid[] is null or q.schedule_id = any($3))
   and ($4::text is null or q.job = $4)
   and ($5::text is null or r.kind = $5)
   and ($6::int is null or q.attempt >= $6)
   and ($7::uuid is null
        or q.run_id = any(array(select m.run_id from punctual.backfill_runs m where m.backfill_id = $7)))
   and ($8::timestamptz is null or q.scheduled_at >= $8)
   and ($9::timestamptz is null or q.scheduled_at <= $9)
   and ($10::timestamptz is null or (q.scheduled_at, q.run_id) < ($10, $11::uuid))
 order by q.scheduled_at desc, q.run_id desc
 limit $12`,
};
