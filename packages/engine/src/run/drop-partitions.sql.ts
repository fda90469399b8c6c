// Generated from drop-partitions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Drops the partitions of days older than the retention.
 * A run that a calendar has moved to a later day is due long after its own, which stays until then.
 */
export const dropPartitions: Statement<{
  readonly before: Date;
}, {
  readonly partition: string;
}> = {
  name: "drop-partitions-92652ac564f1",
  parameters: ["before"],
  columns: ["partition"],
  text: `select d as "partition!"
  from punctual.drop_partitions((least($1::timestamptz, (
         select min(q.scheduled_at) from punctual.queue q
          where q.backfill_id is null
            and q.scheduled_at < $1::timestamptz
            and q.due_at >= $1::timestamptz)) at time zone 'UTC')::date) as d`,
};
