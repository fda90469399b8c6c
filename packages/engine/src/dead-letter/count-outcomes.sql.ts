// Generated from count-outcomes.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts a tenant's redriven dead letters by how their runs stand now; no state for those whose run is gone.
 * A letter that was discarded after all does not count.
 * Index: dead_letters_redriven.
 */
export const countOutcomes: Statement<{
  readonly tenant: string;
  readonly redrivenFromAt: Date | null;
  readonly redrivenToAt: Date | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly reason: string | null;
  readonly errorDigest: string | null;
  readonly fromAt: Date | null;
  readonly toAt: Date | null;
}, {
  readonly state: string | null;
  readonly count: number;
}> = {
  name: "count-outcomes-92771e2d71f8",
  parameters: ["tenant", "redrivenFromAt", "redrivenToAt", "groupName", "name", "job", "reason", "errorDigest", "fromAt", "toAt"],
  columns: ["state", "count"],
  text: `select coalesce(q.state, r.state) as "state?", count(*)::integer as "count!"
  from punctual.dead_letters d
  left join lateral (
       select o.state from punctual.runs o where o.id = d.run_id and o.scheduled_at = d.scheduled_at limit 1) r on true
  left join punctual.queue q on q.run_id = d.run_id
 where d.tenant = $1
   and d.redriven_at is not null
   and d.discarded_at is null
   and ($2::timestamptz is null or d.redriven_at >= $2)
   and ($3::timestamptz is null or d.redriven_at <= $3)
   and ($4::text is null
        or exists (select from punctual.schedules s where s.id = d.schedule_id and s.group_name = $4 and s.name = $5))
   and ($6::text is null or d.job = $6)
   and ($7::text is null or d.reason = $7)
   and ($8::text is null or punctual.error_digest(d.error) = $8)
   and ($9::timestamptz is null or d.created_at >= $9)
   and ($10::timestamptz is null or d.created_at <= $10)
 group by 1`,
};
