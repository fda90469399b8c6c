// Generated from list-run-lines.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists what runs have logged within a span, by time, after a line; or backwards, before it.
 * Of jobs whose names begin so. Left out is what was logged more than two days after its run's time.
 * Indexes: runs_by_tenant, run_log_pkey.
 */
export const listRunLines: Statement<{
  readonly tenant: string;
  readonly since: Date;
  readonly until: Date;
  readonly jobs: string;
  readonly stream: string | null;
  readonly afterAt: Date | null;
  readonly backwards: boolean;
  readonly afterId: string | number | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly at: Date;
  readonly level: string;
  readonly message: string;
  readonly data: unknown;
  readonly runId: string;
  readonly job: string | null;
  readonly groupName: string | null;
  readonly schedule: string | null;
}> = {
  name: "list-run-lines-8e46f0d5693a",
  parameters: ["tenant", "since", "until", "jobs", "stream", "afterAt", "backwards", "afterId", "limit"],
  columns: ["id", "at", "level", "message", "data", "runId", "job", "groupName", "schedule"],
  text: `select l.line::text as "id!", l.logged_at as at, l.level, l.message, l.data as "data?", l.run_id, r.job, s.group_name as "group_name?", s.name as "schedule?"
  from punctual.runs r
  join punctual.run_log l on l.run_id = r.id and l.scheduled_at = r.scheduled_at
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = $1
   and r.scheduled_at >= $2::timestamptz - interval '2 days'
   and r.scheduled_at < $3::timestamptz + interval '1 day'
   and starts_with(coalesce(r.job, ''), $4)
   and r.job is not null
   and ($5::text is null or starts_with(r.job, $5))
   and l.logged_at >= $2
   and l.logged_at < $3
   and ($6::timestamptz is null
        or case when $7::boolean then (l.logged_at, l.line) < ($6, $8::bigint)
                else (l.logged_at, l.line) > ($6, $8::bigint) end)
 order by case when $7 then l.logged_at end desc, case when $7 then l.line end desc, l.logged_at, l.line
 limit $9`,
};
