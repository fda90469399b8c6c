// Lists a tenant's named limits by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listRateLimits as listRateLimitsStatement } from "./list-rate-limits.sql.ts";
import { toRateLimit, type RateLimit } from "./rate-limit.ts";

/** Throws Problem `invalid-cursor`. */
export async function listRateLimits(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor }: PageRequest,
): Promise<Page<RateLimit>> {
  const identity = { list: "rate-limits", tenant };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listRateLimitsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toRateLimit), nextCursor: page.nextCursor };
}
