// How fast runs under a key may begin: kept, changed and taken away for whoever has such a limit.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { headroomSeconds } from "../policy/rate-limit.ts";
import { gateUnderLimit, tellGated } from "../run/gate-runs.ts";
import type { LimitKey } from "../run/limit-key.ts";
import { databaseOf } from "../tenant-database.ts";
import { deletePaces } from "./delete-paces.sql.ts";
import { upsertPace } from "./upsert-pace.sql.ts";

export interface Pace extends LimitKey {
  readonly ratePerSecond: number | null;
  readonly concurrency: number | null;
}

/** Inside the transaction that writes its owner; answers whether anything changed: then `paceChanged` has to follow. */
export async function keepPace(transaction: Queryable, pace: Pace): Promise<boolean> {
  if (pace.ratePerSecond === null && pace.concurrency === null)
    return (await dropPaces(transaction, pace.tenant, [pace.key])) > 0;
  return (await transaction.query(upsertPace, { ...pace, headroomSeconds })).length > 0;
}

export async function dropPaces(
  transaction: Queryable,
  tenant: string,
  keys: readonly string[],
): Promise<number> {
  return (await transaction.query(deletePaces, { tenant, keys })).length;
}

/**
 * After the commit, so that whatever is put into the queue from now on has seen the new pace: what was let through by the
 * old one and has not begun goes back to the gate.
 */
export async function paceChanged(engine: EngineContext, limit: LimitKey): Promise<void> {
  tellGated(engine, await gateUnderLimit(databaseOf(engine, limit), limit));
}
