// Generated from list-attempt-lines.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the attempts that ended within a span, by time, after one, of a group's schedules or of a rule's targets.
 * Left out is what was attempted more than two days after its time.
 * Indexes: the partitions of the days, runs_by_tenant, runs_pkey.
 */
export const listAttemptLines: Statement<{
  readonly since: Date;
  readonly until: Date;
  readonly tenant: string;
  readonly groupName: string | null;
  readonly rule: string | null;
  readonly stream: string | null;
  readonly afterAt: Date | null;
  readonly afterId: string | number | null;
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
  name: "list-attempt-lines-a7f4a06cb2f1",
  parameters: ["since", "until", "tenant", "groupName", "rule", "stream", "afterAt", "afterId", "limit"],
  columns: ["id", "at", "runId", "number", "startedAt", "outcome", "status", "error", "scheduledAt", "groupName", "schedule", "target"],
  text: `select e.token::text as "id!", e.at as "at!", e.run_id as "run_id!", e.number as "number!", e.started_at as "started_at!", e.outcome as "outcome!", e.status as "status?",
       e.error as "error?", r.scheduled_at as "scheduled_at!", s.group_name as "group_name!", s.name as "schedule!", t.id as "target?"
  from (
       select a.token, a.ended_at as at, a.run_id, a.scheduled_at, a.number, a.started_at, a.outcome, a.status, a.error
         from punctual.attempts a
        where a.scheduled_at >= $1::timestamptz - interval '2 days'
          and a.scheduled_at < $2::timestamptz + interval '1 day'
        union all
       select o.token, o.ended_at, o.id, o.scheduled_at, o.attempt_count, o.attempt_at, 'succeeded', o.status, null
         from punctual.runs o
        where o.tenant = $3
          and o.scheduled_at >= $1::timestamptz - interval '2 days'
          and o.scheduled_at < $2::timestamptz + interval '1 day'
          and o.state in ('succeeded', 'partial')
          and o.token is not null
       ) e
  join punctual.runs r on r.id = e.run_id and r.scheduled_at = e.scheduled_at
  join punctual.schedules s on s.id = r.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where r.tenant = $3
   and e.at >= $1
   and e.at < $2
   and ($4::text is null or s.group_name = $4 and s.origin <> 'rule')
   and ($5::text is null or t.rule = $5)
   and ($6::text is null or starts_with(case when $5::text is null then s.name else t.id end, $6))
   and ($7::timestamptz is null or (e.at, e.token) > ($7, $8::bigint))
 order by e.at, e.token
 limit $9`,
};
