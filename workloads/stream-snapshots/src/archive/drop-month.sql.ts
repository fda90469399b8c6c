// Generated from drop-month.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Drops a month's partition, an empty one of the log or one of the archive with all in it. Guarantee: that of the function.
 */
export const dropMonth: Statement<{
  readonly keptIn: string;
  readonly month: string;
  readonly partitionWait: string;
  readonly parentWait: string;
}, {
  readonly dropped: boolean;
}> = {
  name: "drop-month-6085126b4a41",
  parameters: ["keptIn", "month", "partitionWait", "parentWait"],
  columns: ["dropped"],
  text: `select public.drop_month($1, $2, $3, $4) as "dropped!"`,
};
