// Generated from match-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the open dead letters that a filter means, by their reason.
 * Index: dead_letters_by_age.
 */
export const matchDeadLetters: Statement<{
  readonly tenant: string;
  readonly ids: readonly (string | null)[] | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly reason: string | null;
  readonly errorDigest: string | null;
  readonly fromAt: Date | null;
  readonly toAt: Date | null;
}, {
  readonly reason: string;
  readonly count: number;
}> = {
  name: "match-dead-letters-63f4f3002a31",
  parameters: ["tenant", "ids", "groupName", "name", "job", "reason", "errorDigest", "fromAt", "toAt"],
  columns: ["reason", "count"],
  text: `select d.reason, count(*)::integer as "count!"
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
   and ($9::timestamptz is null or d.created_at <= $9)
 group by d.reason
 order by count(*) desc, d.reason`,
};
