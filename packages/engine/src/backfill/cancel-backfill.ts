// Cancels the whole of a backfill: what is still to be made, and the open runs.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { cancelOpenRuns } from "../run/cancel-open-runs.ts";
import { databaseOf } from "../tenant-database.ts";
import type { Backfill } from "./backfill.ts";
import { getBackfill } from "./get-backfill.ts";
import { openBackfillRuns } from "./open-backfill-runs.sql.ts";
import { stopBackfill } from "./stop-backfill.sql.ts";

export interface CancelBackfill {
  readonly id: string;
  /** Runs whose attempt is under way are cancelled too. Default false: they come to their own end. */
  readonly runningToo?: boolean;
}

/** It may be repeated. Throws Problem: not-found, backfill-ended. */
export async function cancelBackfill(
  engine: EngineContext,
  principal: Principal,
  { id, runningToo = false }: CancelBackfill,
): Promise<Backfill> {
  const { state } = await getBackfill(engine, principal, { id });
  if (state === "done") throw hasEnded(id);
  const cancelled = await databaseOf(engine, principal).transaction(async (transaction) => {
    const [stopped] = await transaction.query(stopBackfill, { id });
    const { tenant } = principal;
    const open = await transaction.query(openBackfillRuns, { tenant, id });
    const runIds = open.map((run) => run.runId);
    const reason = `the backfill was cancelled by ${principal.actor}`;
    const ids = await cancelOpenRuns(transaction, { tenant, runIds, scheduleIds: [], runningToo, reason });
    if (stopped !== undefined || ids.length > 0)
      await audit(transaction, principal, {
        action: "backfill.cancel",
        subject: id,
        detail: { runs: ids.length, runningToo },
      });
    return ids;
  });
  tellCancelled(engine, cancelled);
  return getBackfill(engine, principal, { id });
}

function tellCancelled({ events }: EngineContext, ids: readonly string[]): void {
  if (ids.length > 0) {
    events.emit("cancelled", ids);
    events.tell({ kind: "cancelled", ids });
    const ended = ids.map((id) => ({ id, state: "cancelled" }));
    events.emit("ended", ended);
    events.emit("waiting");
  }
  events.emit("planned");
}

const hasEnded = (id: string): Problem =>
  new Problem("backfill-ended", `Expected the backfill ${id} to be under way, got one that is done.`);
