// Generated from take-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes the next open dead letters that a filter means, oldest first after a cursor, for something to be done to them.
 * Guarantee: a letter that somebody else is at is passed over; nobody else is at these until the transaction ends.
 * Index: dead_letters_by_age.
 */
export const takeDeadLetters: Statement<{
  readonly tenant: string;
  readonly ids: readonly (string | null)[] | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly reason: string | null;
  readonly errorDigest: string | null;
  readonly fromAt: Date | null;
  readonly toAt: Date;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly createdAt: Date;
}> = {
  name: "take-dead-letters-851f78b83d0b",
  parameters: ["tenant", "ids", "groupName", "name", "job", "reason", "errorDigest", "fromAt", "toAt", "afterAt", "afterId", "limit"],
  columns: ["id", "createdAt"],
  text: `select d.id, d.created_at
  from punctual.dead_letters d
 where d.tenant = $1
   and d.redriven_at is null
   and d.discarded_at is null
   and ($2::uuid[] is null or d.id = any($2))
   and ($3::text is null
        or exists (select from punctual.schedules s where s.id = d.schedule_id and s.group_name = $3 and s.name = $4))
   and ($5::text is null or d.job = $5)
   and ($6::text is null or d.reason = $6)
   and ($7::text is null or punctual.error_digest(d.error) = $7)
   and ($8::timestamptz is null or d.created_at >= $8)
   and d.created_at <= $9
   and ($10::timestamptz is null or (d.created_at, d.id) > ($10, $11::uuid))
 order by d.created_at, d.id
 limit $12
   for update skip locked`,
};
