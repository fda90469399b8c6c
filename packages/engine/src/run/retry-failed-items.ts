// Runs the failed items of an ended run again, and nothing else of it.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readRun } from "./get-run.ts";
import { reopenFailedItems } from "./reopen-failed-items.sql.ts";
import { tellWaiting } from "./retry-run.ts";
import type { Run } from "./run.ts";

/**
 * The run is opened again with its id, its tally and the items that failed; those that succeed now leave the record.
 * Throws Problem: not-found, no-failed-items.
 */
export async function retryFailedItems(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Run> {
  const database = databaseOf(engine, principal);
  const run = await readRun(database, principal, id);
  const reopened = await database.transaction(async (transaction) => {
    const { tenant } = principal;
    const [found] = await transaction.query(reopenFailedItems, { tenant, runId: run.id });
    if (found !== undefined)
      await audit(transaction, principal, { action: "run.retry-failed-items", subject: id });
    return found !== undefined;
  });
  if (!reopened) throw noFailedItems(await readRun(database, principal, id));
  tellWaiting(engine);
  return readRun(database, principal, id);
}

const noFailedItems = ({ id, state }: Run): Problem =>
  new Problem(
    "no-failed-items",
    `Expected the run ${id} to have ended partial or dead with failed items, got one that is ${state} or has none on record.`,
  );
