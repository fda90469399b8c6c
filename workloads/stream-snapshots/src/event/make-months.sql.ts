// Generated from make-months.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the partitions of months in event_log or stream_archive that are missing.
 */
export const makeMonths: Statement<{
  readonly keptIn: string;
  readonly months: readonly (string | null)[];
}, {
  readonly makeMonth: null;
}> = {
  name: "make-months-c82dae8c5841",
  parameters: ["keptIn", "months"],
  columns: ["makeMonth"],
  text: `select public.make_month($1, month) from unnest($2::text[]) as given (month)`,
};
