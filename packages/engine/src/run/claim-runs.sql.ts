// Generated from claim-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Claims due and soon due runs for this node: due ones start at once, the others wait in the node's memory for their moment.
 * Guarantee: committed before anything is sent; a run is held by one node at a time, under a lease and a token that only grows.
 * What waits at a gate, or belongs to a frozen tenant, is left alone; what has a limit is begun by start-limited-runs.sql only.
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
  readonly onlyFailed: boolean;
  readonly limitKeys: string[];
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
  readonly destinationUrl: string | null;
  readonly destinationMethod: string | null;
  readonly destinationConnection: string | null;
  readonly destinationTimeoutSeconds: number | null;
  readonly appName: string | null;
  readonly appUrl: string | null;
  readonly appConnection: string | null;
  readonly appTimeoutSeconds: number | null;
}> = {
  name: "claim-runs-8fc49367730f",
  parameters: ["lookAheadSeconds", "jobs", "limit", "node", "leaseSeconds"],
  columns: ["runId", "scheduledAt", "tenant", "job", "jobKey", "state", "dueAt", "expiresAt", "attempt", "retries", "token", "cursor", "tally", "onlyFailed", "limitKeys", "now", "kind", "input", "inputIsJson", "target", "timezone", "maxRetries", "maxAgeSeconds", "scheduleId", "groupName", "name", "connectionId", "connectionKind", "connectionSettings", "sealed", "connectionVersion", "destinationUrl", "destinationMethod", "destinationConnection", "destinationTimeoutSeconds", "appName", "appUrl", "appConnection", "appTimeoutSeconds"],
  text: `with clock as materialized (
  select punctual.now() as now
), due as materialized (
  select ctid as place
    from punctual.queue
   where state = 'waiting'
     and behind is null
     and not gated
     and due_at <= (select now from clock) + make_interval(secs => $1)
     and expires_at > (select now from clock)
     and (job is null or job = any($2::text[])
          or exists (select from punctual.app_jobs p where p.tenant = queue.tenant and p.job = queue.job))
     and tenant <> all(array(select f.tenant from punctual.freezes f where f.until is null or f.until > (select now from clock)))
   order by due_at
   limit $3
     for update skip locked
), claimed as (
  update punctual.queue q
     set state = case when q.due_at <= c.now and q.limit_keys = '{}' then 'running' else 'claimed' end,
         token = nextval('punctual.fencing_tokens'),
         node = $4,
         lease_until = greatest(q.due_at, c.now) + make_interval(secs => $5),
         attempt = q.attempt + case when q.due_at <= c.now and q.limit_keys = '{}' then 1 else 0 end,
         started_at = case when q.due_at <= c.now and q.limit_keys = '{}' then coalesce(q.started_at, c.now) else q.started_at end,
         attempt_started_at = case when q.due_at <= c.now and q.limit_keys = '{}' then c.now end
    from clock c
   -- Where they were locked just now; a join that was planned while the queue was empty would read all of it.
   where q.ctid = any(array(select place from due))
  returning q.run_id, q.scheduled_at, q.tenant, q.schedule_id, q.job, q.job_key, q.state, q.due_at, q.expires_at, q.attempt, q.retries,
            q.token, q.cursor, q.tally, q.only_failed, q.limit_keys, c.now
)
-- Calls of jobs that this node serves have neither schedule nor target to be looked for; the others have.
select c.run_id as "run_id!", c.scheduled_at as "scheduled_at!", c.tenant as "tenant!", c.job, c.job_key, c.state as "state!",
       c.due_at as "due_at!", c.expires_at as "expires_at!", c.attempt as "attempt!", c.retries as "retries!", c.token as "token!",
       c.cursor, c.tally, c.only_failed as "only_failed!", c.limit_keys as "limit_keys!", c.now as "now!", r.kind as "kind!",
       coalesce(r.input, v.input) as input,
       coalesce(case when r.input is null then v.input_is_json else r.input_is_json end, false) as "input_is_json!",
       coalesce(r.target, v.target) as "target?",
       coalesce(v.timezone, 'UTC') as "timezone!", coalesce(v.max_retries, 0) as "max_retries!",
       coalesce(v.max_age_seconds, 86400) as "max_age_seconds!", s.id as "schedule_id?", s.group_name as "group_name?", s.name as "name?",
       k.id as "connection_id?", k.kind as "connection_kind?", k.settings as "connection_settings?", k.sealed as "sealed?",
       k.version as "connection_version?", d.url as "destination_url?", d.method as "destination_method?",
       d.connection as "destination_connection?", d.timeout_seconds as "destination_timeout_seconds?", a.name as "app_name?",
       a.url as "app_url?", a.connection as "app_connection?", a.timeout_seconds as "app_timeout_seconds?"
  from claimed c
  join punctual.runs r on r.id = c.run_id and r.scheduled_at = c.scheduled_at
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
  left join punctual.schedules s on s.id = r.schedule_id
  left join punctual.api_destinations d
    on d.tenant = c.tenant and d.name = case v.target ->> 'kind' when 'api-destination' then v.target ->> 'name' end
  left join punctual.app_jobs j on j.tenant = c.tenant and j.job = c.job
  left join punctual.apps a on a.tenant = j.tenant and a.name = j.app
  left join punctual.connections k on k.tenant = c.tenant and k.name = coalesce(v.target ->> 'connection', d.connection, a.connection)
 where c.schedule_id is not null or c.job is null or c.job <> all($2::text[])
 union all
select c.run_id, c.scheduled_at, c.tenant, c.job, c.job_key, c.state, c.due_at, c.expires_at, c.attempt, c.retries, c.token,
       c.cursor, c.tally, c.only_failed, c.limit_keys, c.now, r.kind, r.input, coalesce(r.input_is_json, false), null, 'UTC', 0, 86400,
       null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null
  from claimed c
  join punctual.runs r on r.id = c.run_id and r.scheduled_at = c.scheduled_at
 where c.schedule_id is null and c.job = any($2::text[])
 order by 7`,
};
