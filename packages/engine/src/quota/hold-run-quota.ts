// Refuses runs that a tenant makes by hand or by calls beyond its quota.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import type { Refusal } from "./run-rooms.ts";

/**
 * Called after the insert of one run, in its transaction. Nobody waits for anybody, so nodes that make runs at the same moment may go past the limits: past the rate by as many runs
 * as seven callers make, past the open runs by a tenth of what was free. Throws Problem: rate-exceeded, quota-exceeded.
 */
export async function holdRunQuota(
  { runRooms }: Pick<EngineContext, "runRooms">,
  transaction: Queryable,
  { tenant }: Pick<Principal, "tenant">,
): Promise<void> {
  const { refusal } = await runRooms.take(transaction, tenant, 1, 1);
  if (refusal !== null) throw refusedRun(refusal);
}

export const refusedRun = ({ quota, most, secondsLeft }: Refusal): Problem =>
  quota === "runs-per-minute"
    ? new Problem("rate-exceeded", `Expected at most ${most} runs of the tenant a minute, got more.`, {
        retryAfterSeconds: secondsLeft,
      })
    : new Problem("quota-exceeded", `Expected at most ${most} open runs of the tenant, got more.`);
