// Generated from list-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's dead letters, newest first, after a cursor, each with how its run stands now; discarded ones only where they
 * are asked for.
 * Index: dead_letters_by_tenant.
 */
export const listDeadLetters: Statement<{
  readonly tenant: string;
  readonly id: string | null;
  readonly ids: readonly (string | null)[] | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly reason: string | null;
  readonly errorDigest: string | null;
  readonly fromAt: Date | null;
  readonly toAt: Date | null;
  readonly redrivenFromAt: Date | null;
  readonly redrivenToAt: Date | null;
  readonly state: string | null;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly runId: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly reason: string;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly redrivenAt: Date | null;
  readonly discardedAt: Date | null;
  readonly runState: string | null;
}> = {
  name: "list-dead-letters-f5fa83e864c4",
  parameters: ["tenant", "id", "ids", "groupName", "name", "job", "reason", "errorDigest", "fromAt", "toAt", "redrivenFromAt", "redrivenToAt", "state", "afterAt", "afterId", "limit"],
  columns: ["id", "runId", "groupName", "name", "job", "reason", "error", "createdAt", "redrivenAt", "discardedAt", "runState"],
  text: `with page as materialized (
  select d.id, d.run_id, d.scheduled_at, s.group_name, s.name, d.job, d.reason, d.error, d.created_at, d.redriven_at, d.discarded_at
    from punctual.dead_letters d
    left join punctual.schedules s on s.id = d.schedule_id
   where d.tenant = $1
     and ($2::uuid is null or d.id = $2)
     and ($3::uuid[] is null or d.id = any($3))
     and ($4::text is null or (s.group_name = $4 and s.name = $5))
     and ($6::text is null or d.job = $6)
     and ($7::text is null or d.reason = $7)
     and ($8::text is null or punctual.error_digest(d.error) = $8)
     and ($9::timestamptz is null or d.created_at >= $9)
     and ($10::timestamptz is null or d.created_at <= $10)
     and ($11::timestamptz is null or d.redriven_at >= $11)
     and ($12::timestamptz is null or d.redriven_at <= $12)
     and case $13::text
           when 'open' then d.redriven_at is null and d.discarded_at is null
           when 'redriven' then d.redriven_at is not null and d.discarded_at is null
           when 'discarded' then d.discarded_at is not null
           else d.discarded_at is null or $2::uuid is not null
         end
     and ($14::timestamptz is null or (d.created_at, d.id) < ($14, $15::uuid))
   order by d.created_at desc, d.id desc
   limit $16
)
select p.id, p.run_id, p.group_name as "group_name?", p.name as "name?", p.job, p.reason, p.error, p.created_at, p.redriven_at,
       p.discarded_at, coalesce(q.state, r.state) as "run_state?"
  from page p
  left join lateral (
       select o.state from punctual.runs o where o.id = p.run_id and o.scheduled_at = p.scheduled_at limit 1) r on true
  left join punctual.queue q on q.run_id = p.run_id
 order by p.created_at desc, p.id desc`,
};
