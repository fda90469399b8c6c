// Generated from list-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's dead letters, newest first, after a cursor; discarded ones only where they are asked for.
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
  readonly fromAt: Date | null;
  readonly toAt: Date | null;
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
}> = {
  name: "list-dead-letters-8284b07b092f",
  parameters: ["tenant", "id", "ids", "groupName", "name", "job", "reason", "fromAt", "toAt", "state", "afterAt", "afterId", "limit"],
  columns: ["id", "runId", "groupName", "name", "job", "reason", "error", "createdAt", "redrivenAt", "discardedAt"],
  text: `select d.id, d.run_id, s.group_name as "group_name?", s.name as "name?", d.job, d.reason, d.error, d.created_at,
       d.redriven_at, d.discarded_at
  from punctual.dead_letters d
  left join punctual.schedules s on s.id = d.schedule_id
 where d.tenant = $1
   and ($2::uuid is null or d.id = $2)
   and ($3::uuid[] is null or d.id = any($3))
   and ($4::text is null or (s.group_name = $4 and s.name = $5))
   and ($6::text is null or d.job = $6)
   and ($7::text is null or d.reason = $7)
   and ($8::timestamptz is null or d.created_at >= $8)
   and ($9::timestamptz is null or d.created_at <= $9)
   and case $10::text
         when 'open' then d.redriven_at is null and d.discarded_at is null
         when 'redriven' then d.redriven_at is not null and d.discarded_at is null
         when 'discarded' then d.discarded_at is not null
         else d.discarded_at is null or $2::uuid is not null
       end
   and ($11::timestamptz is null or (d.created_at, d.id) < ($11, $12::uuid))
 order by d.created_at desc, d.id desc
 limit $13`,
};
