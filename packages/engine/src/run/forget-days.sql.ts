// Generated from forget-days.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets what was counted of the days before the given one, whose runs are gone.
 */
export const forgetDays: Statement<{
  readonly before: Date;
}, {
  readonly forgotten: string | null;
}> = {
  name: "forget-days-7c63164cbace",
  parameters: ["before"],
  columns: ["forgotten"],
  text: `select punctual.forget_days('-infinity', ($1::timestamptz at time zone 'UTC')::date - 1)::text as "forgotten?"`,
};
