// Generated from purge-queue.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes the messages of a queue, those under way included.
 */
export const purgeQueue: Statement<{
  readonly queueId: string;
}, {
  readonly purged: number;
}> = {
  name: "purge-queue-2c65177a9d12",
  parameters: ["queueId"],
  columns: ["purged"],
  text: `with purged as (
  delete from punctual.messages where queue_id = $1 returning id
)
select count(*)::integer as "purged!" from purged`,
};
