// Generated from list-queues.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's queues by name, after a cursor, or one of them.
 * Index: message_queues_tenant_name_key.
 */
export const listQueues: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly prefix: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly delaySeconds: number;
  readonly waitSeconds: number;
  readonly longestMessageBytes: number;
  readonly deadLetterQueue: string | null;
  readonly mostReceives: number | null;
  readonly other: unknown;
  readonly tags: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-queues-4781f2793e0c",
  parameters: ["tenant", "name", "prefix", "after", "limit"],
  columns: ["id", "name", "visibilitySeconds", "retentionSeconds", "delaySeconds", "waitSeconds", "longestMessageBytes", "deadLetterQueue", "mostReceives", "other", "tags", "createdAt", "updatedAt"],
  text: `select id, name, visibility_seconds, retention_seconds, delay_seconds, wait_seconds, longest_message_bytes, dead_letter_queue,
       most_receives, other, tags, created_at, updated_at
  from punctual.message_queues
 where tenant = $1
   and ($2::text is null or name = $2)
   and ($3::text is null or starts_with(name, $3))
   and ($4::text is null or name > $4)
 order by name
 limit $5`,
};
