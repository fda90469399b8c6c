// Refuses runs that a tenant makes by hand, in a backfill or by calls beyond its quota, in the transaction that has made them.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { countMadeRuns } from "./count-made-runs.sql.ts";
import { defaultQuotas } from "./quota.ts";

/**
 * Nobody waits for anybody, so callers that commit at the same moment may go past the limits: past the rate by as many runs
 * as seven of them make, past the open runs by what all of them make. Throws Problem: rate-exceeded, quota-exceeded.
 */
export async function holdRunQuota(
  transaction: Queryable,
  { tenant }: Pick<Principal, "tenant">,
  made = 1,
): Promise<void> {
  const fallback = { rate: defaultQuotas["runs-per-minute"], open: defaultQuotas["open-runs"] };
  const [row] = await transaction.query(countMadeRuns, { tenant, made, ...fallback });
  if (row === undefined) throw new Error("Expected the made runs to be counted, got no row.");
  if (row.made > row.rate)
    throw new Problem(
      "rate-exceeded",
      `Expected at most ${row.rate} runs of the tenant a minute, got more.`,
      {
        retryAfterSeconds: Math.max(1, row.secondsLeft),
      },
    );
  if (row.openBeyond)
    throw new Problem("quota-exceeded", `Expected at most ${row.open} open runs of the tenant, got more.`);
}
