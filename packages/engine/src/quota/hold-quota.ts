// Refuses what a tenant makes beyond its quota, in the transaction that has just made it.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { keepRoom } from "./keep-room.sql.ts";
import { lockRoom } from "./lock-room.sql.ts";
import type { QuotaName } from "./quota.ts";
import { readUsage } from "./read-usage.ts";
import { takeRoom } from "./take-room.sql.ts";

/** Runs have a quota of their own kind: see `holdRunQuota`. */
export type CountedQuota = Exclude<QuotaName, "open-runs" | "runs-per-minute">;

/**
 * Called last, after the insert: makers of the same thing wait for each other from here to the commit, so the count is exact.
 * Throws Problem `quota-exceeded`.
 */
export async function holdQuota(
  transaction: Queryable,
  { tenant }: Pick<Principal, "tenant">,
  name: CountedQuota,
): Promise<void> {
  const taken = await transaction.query(takeRoom, { tenant, name });
  if (taken.length > 0) return;
  await transaction.query(lockRoom, { tenant, name });
  const [usage] = await readUsage(transaction, { tenant }, [name]);
  if (usage === undefined) throw new Error(`Expected the quota "${name}" to be counted, got no row.`);
  if (usage.used > usage.limit)
    throw new Problem(
      "quota-exceeded",
      `Expected at most ${usage.limit} of the tenant's ${name.replace("-", " ")}, got one more.`,
    );
  await transaction.query(keepRoom, { tenant, name, room: usage.limit - usage.used });
}
