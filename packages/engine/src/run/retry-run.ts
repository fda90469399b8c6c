// Runs a run again that ended without success.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { readRun } from "./get-run.ts";
import { reopenRun } from "./reopen-run.sql.ts";
import type { Run } from "./run.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

/** It keeps its id, so that the target's idempotency holds; retries and age count anew. Throws Problem: not-found, run-not-retryable. */
export async function retryRun(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Run> {
  const run = await readRun(databaseOf(engine, principal), principal, id);
  const reopened = await databaseOf(engine, principal).transaction(async (transaction) => {
    const found = await reopen(transaction, principal, run.id);
    if (found) await audit(transaction, principal, { action: "run.retry", subject: run.id });
    return found;
  });
  if (!reopened) {
    const { state } = await readRun(databaseOf(engine, principal), principal, id);
    throw new Problem(
      "run-not-retryable",
      `Expected the run ${id} to have ended without success, got one that is ${state}.`,
    );
  }
  tellWaiting(engine);
  return readRun(databaseOf(engine, principal), principal, id);
}

/** False for a run that is open or succeeded. */
export async function reopen(queryable: Queryable, { tenant }: Principal, runId: string): Promise<boolean> {
  return (await queryable.query(reopenRun, { tenant, runId })).length > 0;
}

/** After the commit: a run waits. */
export function tellWaiting(engine: EngineContext): void {
  engine.events.emit("waiting");
  engine.events.tell({ kind: "waiting" });
}
