// Generated from list-causes.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Groups a tenant's open dead letters by what they died of and where, the most frequent first; of one schedule or job, or of all.
 * Index: dead_letters_by_tenant.
 */
export const listCauses: Statement<{
  readonly tenant: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly limit: string | number;
}, {
  readonly reason: string;
  readonly error: string | null;
  readonly errorDigest: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly count: number;
  readonly oldestAt: Date;
  readonly newestAt: Date;
}> = {
  name: "list-causes-2ce86388aa29",
  parameters: ["tenant", "groupName", "name", "job", "limit"],
  columns: ["reason", "error", "errorDigest", "groupName", "name", "job", "count", "oldestAt", "newestAt"],
  text: `select d.reason, d.error, punctual.error_digest(d.error) as "error_digest!", s.group_name as "group_name?", s.name as "name?", d.job,
       count(*)::integer as "count!", min(d.created_at) as "oldest_at!", max(d.created_at) as "newest_at!"
  from punctual.dead_letters d
  left join punctual.schedules s on s.id = d.schedule_id
 where d.tenant = $1
   and d.redriven_at is null
   and d.discarded_at is null
   and ($2::text is null or (s.group_name = $2 and s.name = $3))
   and ($4::text is null or d.job = $4)
 group by d.reason, d.error, s.group_name, s.name, d.job
 order by count(*) desc, max(d.created_at) desc, d.reason
 limit $5`,
};
