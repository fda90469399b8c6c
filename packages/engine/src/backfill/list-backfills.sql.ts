// Generated from list-backfills.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's backfills, newest first, after a cursor. What became of the runs is counted while some may be open.
 * Index: backfills_by_tenant.
 */
export const listBackfills: Statement<{
  readonly tenant: string;
  readonly id: string | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly state: string | null;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly state: string;
  readonly total: number;
  readonly made: number;
  readonly skipped: number;
  readonly succeeded: number;
  readonly open: number;
  readonly createdAt: Date;
  readonly actor: string;
}> = {
  name: "list-backfills-02817b9d6e0b",
  parameters: ["tenant", "id", "groupName", "name", "state", "afterAt", "afterId", "limit"],
  columns: ["id", "groupName", "name", "fromAt", "toAt", "state", "total", "made", "skipped", "succeeded", "open", "createdAt", "actor"],
  text: `select b.id, s.group_name as "group_name?", s.name as "name?", b.from_at, b.to_at, b.state, b.total, b.made, b.skipped,
       coalesce(b.succeeded, l.succeeded, 0) as "succeeded!", case when b.ended_at is null then coalesce(l.open, 0) else 0 end as "open!",
       b.created_at, b.actor
  from punctual.backfills b
  left join punctual.schedules s on s.id = b.schedule_id
  left join lateral (
       select count(*) filter (where r.state = 'succeeded')::integer as succeeded,
              count(*) filter (where r.state = 'waiting')::integer as open
         from punctual.backfill_runs m
         join punctual.runs r on r.id = m.run_id and r.scheduled_at = m.scheduled_at
        where m.backfill_id = b.id
          and b.ended_at is null) l on true
 where b.tenant = $1
   and ($2::uuid is null or b.id = $2)
   and ($3::text is null or (s.group_name = $3 and s.name = $4))
   and ($5::text is null or b.state = $5)
   and ($6::timestamptz is null or (b.created_at, b.id) < ($6, $7::uuid))
 order by b.created_at desc, b.id desc
 limit $8`,
};
