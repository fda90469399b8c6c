// Keeps a named limit, or replaces what it says; the change counts at once.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { getRateLimit } from "./get-rate-limit.ts";
import { keepPace, paceChanged } from "./keep-pace.ts";
import type { RateLimitDefinition } from "./rate-limit-definition.ts";
import { rateLimitDeclaredInCode, rateLimitKey, type RateLimit } from "./rate-limit.ts";
import { upsertRateLimit } from "./upsert-rate-limit.sql.ts";

export interface PutRateLimit {
  readonly name: string;
  readonly definition: RateLimitDefinition;
  readonly origin?: "api" | "code";
}

export interface PutRateLimitAnswer {
  readonly created: boolean;
  readonly rateLimit: RateLimit;
}

/** Throws Problem `declared-in-code`. */
export async function putRateLimit(
  engine: EngineContext,
  principal: Principal,
  put: PutRateLimit,
): Promise<PutRateLimitAnswer> {
  const { tenant } = principal;
  const { created, changed } = await databaseOf(engine, principal).transaction((transaction) =>
    write(transaction, principal, put),
  );
  if (changed) await paceChanged(engine, { tenant, key: rateLimitKey(put.name) });
  return { created, rateLimit: await getRateLimit(engine, principal, put) };
}

async function write(
  transaction: Queryable,
  principal: Principal,
  { name, definition, origin = "api" }: PutRateLimit,
): Promise<{ readonly created: boolean; readonly changed: boolean }> {
  const { tenant } = principal;
  const { ratePerSecond, ratePerMinute, concurrency } = definition;
  const [row] = await transaction.query(upsertRateLimit, { tenant, name, origin, ...definition });
  if (row === undefined) throw rateLimitDeclaredInCode(name);
  const rate = ratePerSecond ?? (ratePerMinute === null ? null : ratePerMinute / 60);
  const pace = { tenant, key: rateLimitKey(name), ratePerSecond: rate, concurrency };
  const changed = await keepPace(transaction, pace);
  if (origin === "api")
    await audit(transaction, principal, {
      action: "rate-limit.put",
      subject: name,
      detail: { ...definition },
    });
  return { created: row.created, changed };
}
