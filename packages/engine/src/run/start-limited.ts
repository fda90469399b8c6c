// Starts runs that have limits: one transaction that holds the limits, so that nobody else begins under them meanwhile.
import type { Database, RowOf } from "@punctual/database";
import { headroomSeconds } from "../policy/rate-limit.ts";
import { lookAheadSeconds } from "../schedule/plan-at.ts";
import type { ClaimedRun } from "./claimed-run.ts";
import { leaseSeconds } from "./lease.ts";
import { limitColumns } from "./limit-key.ts";
import { lockLimits } from "./lock-limits.sql.ts";
import { startLimitedRuns } from "./start-limited-runs.sql.ts";

export function startLimited(
  database: Database,
  runs: readonly ClaimedRun[],
): Promise<readonly RowOf<typeof startLimitedRuns>[]> {
  const limits = runs.flatMap(({ tenant, limitKeys }) => limitKeys.map((key) => ({ tenant, key })));
  return database.transaction(async (transaction) => {
    await transaction.query(lockLimits, limitColumns(limits));
    return transaction.query(startLimitedRuns, {
      runIds: runs.map(({ runId }) => runId),
      tokens: runs.map(({ token }) => token),
      headroomSeconds,
      leaseSeconds,
      lookAheadSeconds,
    });
  });
}
