// Generated from update-queue.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Changes what is said of a queue.
 */
export const updateQueue: Statement<{
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly delaySeconds: number;
  readonly waitSeconds: number;
  readonly longestMessageBytes: number;
  readonly deadLetterQueue: string | null;
  readonly mostReceives: number | null;
  readonly other: string;
  readonly tags: string;
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "update-queue-50dbbfd6973a",
  parameters: ["visibilitySeconds", "retentionSeconds", "delaySeconds", "waitSeconds", "longestMessageBytes", "deadLetterQueue", "mostReceives", "other", "tags", "id"],
  columns: [],
  text: `update punctual.message_queues
   set visibility_seconds = $1, retention_seconds = $2, delay_seconds = $3,
       wait_seconds = $4, longest_message_bytes = $5, dead_letter_queue = $6,
       most_receives = $7, other = $8, tags = $9, updated_at = (select punctual.now())
 where id = $10`,
};
