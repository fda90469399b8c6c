// Generated from make-partitions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the coming days' partitions.
 */
export const makePartitions: Statement<{
  readonly days: number;
}, {
  readonly made: number;
}> = {
  name: "make-partitions-a901dd522eb5",
  parameters: ["days"],
  columns: ["made"],
  text: `select punctual.make_partitions((select punctual.now())::date, $1) as "made!"`,
};
