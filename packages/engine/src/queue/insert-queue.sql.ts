// Generated from insert-queue.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a queue.
 * Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
 */
export const insertQueue: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly delaySeconds: number;
  readonly waitSeconds: number;
  readonly longestMessageBytes: number;
  readonly deadLetterQueue: string | null;
  readonly mostReceives: number | null;
  readonly other: string;
  readonly tags: string;
}, {
  readonly id: string;
}> = {
  name: "insert-queue-9cc6cddf29ae",
  parameters: ["id", "tenant", "name", "visibilitySeconds", "retentionSeconds", "delaySeconds", "waitSeconds", "longestMessageBytes", "deadLetterQueue", "mostReceives", "other", "tags"],
  columns: ["id"],
  text: `insert into punctual.message_queues (id, tenant, name, visibility_seconds, retention_seconds, delay_seconds, wait_seconds,
                                     longest_message_bytes, dead_letter_queue, most_receives, other, tags, created_at, updated_at)
select $1, $2, $3, $4::integer, $5::integer, $6::integer, $7::integer,
       $8::integer, $9, $10::integer, $11::jsonb, $12::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do nothing
returning id`,
};
