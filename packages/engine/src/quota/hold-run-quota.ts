// Refuses runs that a tenant makes by hand or by calls beyond its quota.
import type { Queryable } from "@punctual/database";
import type { Principal } from "../principal.ts";
import { refusedRun } from "./refused-run.ts";
import type { RunRooms } from "./run-rooms.ts";

/**
 * Called after the insert of one run, in its transaction. Nobody waits for anybody, so nodes that make runs at the same moment may go past the limits: past the rate by as many runs
 * as seven callers make, past the open runs by a tenth of what was free. Throws Problem: rate-exceeded, quota-exceeded.
 */
export async function holdRunQuota(
  { runRooms }: { readonly runRooms: RunRooms },
  transaction: Queryable,
  { tenant }: Pick<Principal, "tenant">,
): Promise<void> {
  const { refusal } = await runRooms.take(transaction, { tenant, wanted: 1, inserted: 1 });
  if (refusal !== null) throw refusedRun(refusal);
}
