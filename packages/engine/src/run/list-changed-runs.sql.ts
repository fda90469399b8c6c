// Generated from list-changed-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the given runs of a tenant as they are now, those that a filter asks for.
 * Index: runs' primary key, by id.
 */
export const listChangedRuns: Statement<{
  readonly tenant: string;
  readonly ids: readonly (string | null)[];
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly states: readonly (string | null)[] | null;
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
  name: "list-changed-runs-f7b769df3a08",
  parameters: ["tenant", "ids", "groupName", "name", "job", "states"],
  columns: ["id", "tenant", "groupName", "name", "job", "kind", "scheduledAt", "dueAt", "state", "reason", "attemptCount", "lost", "createdAt", "startedAt", "endedAt", "tally", "result", "error"],
  text: `select r.id, r.tenant, s.group_name as "group_name?", s.name as "name?", r.job, r.kind, r.scheduled_at, coalesce(q.due_at, r.due_at) as "due_at!",
       coalesce(q.state, r.state) as "state!", r.reason, coalesce(q.attempt, r.attempt_count) as "attempt_count!",
       coalesce(q.lost, r.lost) as "lost!", r.created_at, coalesce(q.started_at, r.started_at) as started_at, r.ended_at,
       coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = $1
   and r.id = any($2::uuid[])
   and ($3::text is null or (s.group_name = $3 and s.name = $4))
   and ($5::text is null or r.job = $5)
   and ($6::text[] is null or coalesce(q.state, r.state) = any($6))`,
};
