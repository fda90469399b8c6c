// Generated from move-month.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves a whole month to the archive by moving its partition. Guarantee: that of the function.
 */
export const moveMonth: Statement<{
  readonly month: string;
  readonly runId: string;
  readonly mostCopied: string | number;
  readonly partitionWait: string;
  readonly parentWait: string;
}, {
  readonly outcome: string;
}> = {
  name: "move-month-99aea0bb67c4",
  parameters: ["month", "runId", "mostCopied", "partitionWait", "parentWait"],
  columns: ["outcome"],
  text: `select public.move_month($1, $2, $3, $4, $5) as "outcome!"`,
};
