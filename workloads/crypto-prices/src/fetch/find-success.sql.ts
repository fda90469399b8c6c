// Generated from find-success.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the last run that has brought prices, with the time it is now; no run where there was none.
 */
export const findSuccess: Statement<null, {
  readonly runId: string | null;
  readonly succeededAt: Date | null;
  readonly now: Date;
}> = {
  name: "find-success-433c7857b746",
  parameters: [],
  columns: ["runId", "succeededAt", "now"],
  text: `select f.run_id as "run_id?", f.succeeded_at as "succeeded_at?", c.now as "now!"
  from (select punctual.now() as now) c
  left join public.price_fetches f on true`,
};
