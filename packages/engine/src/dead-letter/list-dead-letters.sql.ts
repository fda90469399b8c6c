// Generated from list-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's dead letters, newest first, after a cursor.
 * Index: dead_letters_by_tenant.
 */
export const listDeadLetters: Statement<{
  readonly tenant: string;
  readonly id: string | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly openOnly: boolean;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly runId: string;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly reason: string;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly redrivenAt: Date | null;
}> = {
  name: "list-dead-letters-95bed1674207",
  parameters: ["tenant", "id", "groupName", "name", "openOnly", "afterAt", "afterId", "limit"],
  columns: ["id", "runId", "groupName", "name", "reason", "error", "createdAt", "redrivenAt"],
  text: `select d.id, d.run_id, s.group_name as "group_name?", s.name as "name?", d.reason, d.error, d.created_at, d.redriven_at
  from punctual.dead_letters d
  left join punctual.schedules s on s.id = d.schedule_id
 where d.tenant = $1
   and d.discarded_at is null
   and ($2::uuid is null or d.id = $2)
   and ($3::text is null or (s.group_name = $3 and s.name = $4))
   and (not $5 or d.redriven_at is null)
   and ($6::timestamptz is null or (d.created_at, d.id) < ($6, $7::uuid))
 order by d.created_at desc, d.id desc
 limit $8`,
};
