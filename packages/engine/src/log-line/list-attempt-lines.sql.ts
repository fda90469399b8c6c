// Generated from list-attempt-lines.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the attempts that ended within a span, by time, after one, of a group's schedules or of a rule's targets; or backwards, before it.
 * Left out is what was attempted more than two days after its time.
 * Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
 * every one of them.
 * Indexes: the partitions of the days, runs_by_tenant, runs_pkey, schedules_pkey.
 */
export const listAttemptLines: Statement<{
  readonly since: Date;
  readonly until: Date;
  readonly afterAt: Date | null;
  readonly backwards: boolean;
  readonly afterId: string | number | null;
  readonly tenant: string;
  readonly groupName: string | null;
  readonly rule: string | null;
  readonly stream: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly at: Date;
  readonly runId: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly outcome: string;
  readonly status: number | null;
  readonly error: string | null;
  readonly scheduledAt: Date;
  readonly groupName: string;
  readonly schedule: string;
  readonly target: string | null;
}> = {
  name: "list-attempt-lines-54924245d9e5",
  parameters: ["since", "until", "afterAt", "backwards", "afterId", "tenant", "groupName", "rule", "stream", "limit"],
  columns: ["id", "at", "runId", "number", "startedAt", "outcome", "status", "error", "scheduledAt", "groupName", "schedule", "target"],
  text: `with happened as materialized (
  select a.token, a.ended_at as at, a.run_id, a.scheduled_at, r.schedule_id, a.number, a.started_at, a.outcome, a.status, a.error
    from punctual.attempts a
    join punctual.runs r on r.id = a.run_id and r.scheduled_at = a.scheduled_at
   where a.scheduled_at >= $1::timestamptz - interval '2 days'
     and a.scheduled_at < $2::timestamptz + interval '1 day'
     and a.ended_at >= $1
     and a.ended_at < $2
     and ($3::timestamptz is null
          or case when $4::boolean then (a.ended_at, a.token) < ($3, $5::bigint)
                  else (a.ended_at, a.token) > ($3, $5::bigint) end)
     and r.tenant = $6
     and r.schedule_id is not null
   union all
  select o.token, o.ended_at, o.id, o.scheduled_at, o.schedule_id, o.attempt_count, o.attempt_at, 'succeeded', o.status, null
    from punctual.runs o
   where o.tenant = $6
     and o.schedule_id is not null
     and o.scheduled_at >= $1::timestamptz - interval '2 days'
     and o.scheduled_at < $2::timestamptz + interval '1 day'
     and o.ended_at >= $1
     and o.ended_at < $2
     and ($3::timestamptz is null
          or case when $4::boolean then (o.ended_at, o.token) < ($3, $5::bigint)
                  else (o.ended_at, o.token) > ($3, $5::bigint) end)
     and o.state in ('succeeded', 'partial')
     and o.token is not null
)
select e.token::text as "id!", e.at as "at!", e.run_id as "run_id!", e.number as "number!", e.started_at as "started_at!", e.outcome as "outcome!", e.status as "status?",
       e.error as "error?", e.scheduled_at as "scheduled_at!", s.group_name as "group_name!", s.name as "schedule!", t.id as "target?"
  from happened e
  join punctual.schedules s on s.id = e.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where ($7::text is null or s.group_name = $7 and s.origin <> 'rule')
   and ($8::text is null or t.rule = $8)
   and ($9::text is null or starts_with(case when $8::text is null then s.name else t.id end, $9))
 order by case when $4 then e.at end desc, case when $4 then e.token end desc, e.at, e.token
 limit $10`,
};
