// Reads one backfill.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { assertBackfillId, backfillNotFound, toBackfill, type Backfill } from "./backfill.ts";
import { listBackfills } from "./list-backfills.sql.ts";

/** Throws Problem `not-found`. */
export async function getBackfill(
  engine: EngineContext,
  { tenant }: Principal,
  { id }: { readonly id: string },
): Promise<Backfill> {
  assertBackfillId(id);
  const all = { groupName: null, name: null, state: null, afterAt: null, afterId: null };
  const [row] = await databaseOf(engine, { tenant }).query(listBackfills, { ...all, tenant, id, limit: 1 });
  if (row === undefined) throw backfillNotFound(id);
  return toBackfill(row);
}
