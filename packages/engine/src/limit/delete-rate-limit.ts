// Deletes a named limit that no schedule names.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteRateLimits } from "./delete-rate-limits.sql.ts";
import { dropPaces, paceChanged } from "./keep-pace.ts";
import { lockRateLimits } from "./lock-rate-limits.sql.ts";
import { rateLimitDeclaredInCode, rateLimitKey, rateLimitNotFound } from "./rate-limit.ts";

/** Runs that still wait under it are let through. Throws Problem: not-found, declared-in-code, limit-in-use. */
export async function deleteRateLimit(
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<void> {
  const { tenant } = principal;
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const wanted = { tenant, origin: null, names: [name], allBut: false };
    const [found] = await transaction.query(lockRateLimits, wanted);
    if (found === undefined) throw rateLimitNotFound(name);
    if (found.origin === "code") throw rateLimitDeclaredInCode(name);
    if ((await forget(transaction, tenant, [name])).length === 0) throw inUse(name);
    await audit(transaction, principal, { action: "rate-limit.delete", subject: name });
  });
  await paceChanged(engine, { tenant, key: rateLimitKey(name) });
}

/** Under their lock; answers the names of those that were free to go. */
export async function forget(
  transaction: Queryable,
  tenant: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const gone = (await transaction.query(deleteRateLimits, { tenant, names })).map((row) => row.name);
  await dropPaces(transaction, tenant, gone.map(rateLimitKey));
  return gone;
}

const inUse = (name: string): Problem =>
  new Problem("limit-in-use", `Expected no schedule to name the rate limit "${name}", got at least one.`);
