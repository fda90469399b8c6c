// Cancels a run that has not ended.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { cancelOpenRuns } from "./cancel-open-runs.ts";
import { readRun } from "./get-run.ts";
import type { Run } from "./run.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

/** A running attempt loses its run at once and is told to stop. Throws Problem: not-found, run-ended. */
export async function cancelRun(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Run> {
  const run = await readRun(databaseOf(engine, principal), principal, id);
  const reason = `cancelled by ${principal.actor}`;
  const wanted = { tenant: principal.tenant, runIds: [run.id], scheduleIds: [], runningToo: true, reason };
  const cancelled = await databaseOf(engine, principal).transaction(async (transaction) => {
    const ids = await cancelOpenRuns(transaction, wanted);
    if (ids.length > 0) await audit(transaction, principal, { action: "run.cancel", subject: id });
    return ids;
  });
  if (cancelled.length === 0) {
    const { state } = await readRun(databaseOf(engine, principal), principal, id);
    throw new Problem("run-ended", `Expected the run ${id} to be open, got one that is ${state}.`);
  }
  engine.events.emit("cancelled", cancelled);
  engine.events.tell({ kind: "cancelled", ids: cancelled });
  engine.events.emit(
    "ended",
    cancelled.map((runId) => ({ id: runId, state: "cancelled" })),
  );
  engine.events.emit("waiting");
  return readRun(databaseOf(engine, principal), principal, id);
}
