// Generated from drop-partitions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Drops the partitions of days older than the retention.
 */
export const dropPartitions: Statement<{
  readonly before: Date;
}, {
  readonly partition: string;
}> = {
  name: "drop-partitions-46ed8a349f96",
  parameters: ["before"],
  columns: ["partition"],
  text: `select d as "partition!" from punctual.drop_partitions(($1::timestamptz at time zone 'UTC')::date) as d`,
};
