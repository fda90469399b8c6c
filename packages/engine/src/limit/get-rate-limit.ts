// Reads one named limit.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listRateLimits } from "./list-rate-limits.sql.ts";
import { rateLimitNotFound, toRateLimit, type RateLimit } from "./rate-limit.ts";

/** Throws Problem `not-found`. */
export async function getRateLimit(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: { readonly name: string },
): Promise<RateLimit> {
  const wanted = { tenant, name, after: null, limit: 1 };
  const [row] = await databaseOf(engine, { tenant }).query(listRateLimits, wanted);
  if (row === undefined) throw rateLimitNotFound(name);
  return toRateLimit(row);
}
