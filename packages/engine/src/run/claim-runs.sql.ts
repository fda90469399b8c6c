// Generated from claim-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Claims due and soon due runs for this node: due ones start at once, the others wait in the node's memory for their moment.
 * Guarantee: committed before anything is sent; a run is held by one node at a time, under a lease and a token that only grows.
 * Index: queue_due.
 */
export const claimRuns: Statement<{
  readonly lookAheadSeconds: number;
  readonly jobs: readonly (string | null)[];
  readonly limit: string | number;
  readonly node: string;
  readonly leaseSeconds: number;
}, {
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly tenant: string;
  readonly job: string | null;
  readonly jobKey: string | null;
  readonly state: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
  readonly attempt: number;
  readonly retries: number;
  readonly token: string;
  readonly cursor: unknown;
  readonly tally: unknown;
  readonly now: Date;
  readonly kind: string;
  readonly input: string | null;
  readonly inputIsJson: boolean;
  readonly target: unknown;
  readonly timezone: string;
  readonly maxRetries: number;
  readonly maxAgeSeconds: number;
  readonly scheduleId: string | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly connectionId: string | null;
  readonly connectionKind: string | null;
  readonly connectionSettings: unknown;
  readonly sealed: Buffer | null;
  readonly connectionVersion: number | null;
}> = {
  name: "claim-runs-e16b726c88c4",
  parameters: ["lookAheadSeconds", "jobs", "limit", "node", "leaseSeconds"],
  columns: ["runId", "scheduledAt", "tenant", "job", "jobKey", "state", "dueAt", "expiresAt", "attempt", "retries", "token", "cursor", "tally", "now", "kind", "input", "inputIsJson", "target", "timezone", "maxRetries", "maxAgeSeconds", "scheduleId", "groupName", "name", "connectionId", "connectionKind", "connectionSettings", "sealed", "connectionVersion"],
  text: `with clock as materialized (
  select punctual.now() as now
), due as materialized (
  select run_id
    from punctual.queue
   where state = 'waiting'
     and behind is null
     and due_at <= (select now from clock) + make_interval(secs => $1)
     and expires_at > (select now from clock)
     and (job is null or job = any($2::text[]))
   order by due_at
   limit $3
     for update skip locked
), claimed as (
  update punctual.queue q
     set state = case when q.due_at <= c.now then 'running' else 'claimed' end,
         token = nextval('punctual.fencing_tokens'),
         node = $4,
         lease_until = greatest(q.due_at, c.now) + make_interval(secs => $5),
         attempt = q.attempt + case when q.due_at <= c.now then 1 else 0 end,
         started_at = case when q.due_at <= c.now then coalesce(q.started_at, c.now) else q.started_at end,
         attempt_started_at = case when q.due_at <= c.now then c.now end
    from clock c
   -- An array and no join: planned while the queue is empty, a join would read all of it.
   where q.run_id = any(array(select run_id from due))
  returning q.run_id, q.scheduled_at, q.tenant, q.schedule_id, q.job, q.job_key, q.state, q.due_at, q.expires_at, q.attempt, q.retries,
            q.token, q.cursor, q.tally, c.now
)
select c.run_id, c.scheduled_at, c.tenant, c.job, c.job_key, c.state, c.due_at, c.expires_at, c.attempt, c.retries, c.token as "token!",
       c.cursor, c.tally, c.now as "now!", r.kind, coalesce(r.input, v.input) as input,
       coalesce(case when r.input is null then v.input_is_json else r.input_is_json end, false) as "input_is_json!", v.target as "target?",
       coalesce(v.timezone, 'UTC') as "timezone!", coalesce(v.max_retries, 0) as "max_retries!",
       coalesce(v.max_age_seconds, 86400) as "max_age_seconds!", s.id as "schedule_id?", s.group_name as "group_name?", s.name as "name?",
       k.id as "connection_id?", k.kind as "connection_kind?", k.settings as "connection_settings?", k.sealed as "sealed?",
       k.version as "connection_version?"
  from claimed c
  join punctual.runs r on r.id = c.run_id and r.scheduled_at = c.scheduled_at
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
  left join punctual.schedules s on s.id = r.schedule_id
  left join punctual.connections k on k.tenant = c.tenant and k.name = v.target ->> 'connection'
 order by c.due_at`,
};
