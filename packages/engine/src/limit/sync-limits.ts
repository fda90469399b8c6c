// Brings the limits of punctual.config.ts into the database: what is declared is put, what is no longer is deleted.
import type { EngineContext } from "../engine-context.ts";
import { declarer } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { forget } from "./delete-rate-limit.ts";
import { paceChanged } from "./keep-pace.ts";
import { lockRateLimits } from "./lock-rate-limits.sql.ts";
import { putRateLimit } from "./put-rate-limit.ts";
import type { RateLimitDefinition } from "./rate-limit-definition.ts";
import { rateLimitKey } from "./rate-limit.ts";

export interface DeclaredLimit {
  readonly name: string;
  readonly definition: RateLimitDefinition;
}

/** Before the schedules that name them. One that a schedule still names stays, and so do those made by the API. */
export async function syncLimits(engine: EngineContext, declared: readonly DeclaredLimit[]): Promise<void> {
  const { tenant } = declarer;
  for (const { name, definition } of declared)
    await putRateLimit(engine, declarer, { name, definition, origin: "code" });
  const names = declared.map(({ name }) => name);
  const gone = await databaseOf(engine, declarer).transaction(async (transaction) => {
    const rest = await transaction.query(lockRateLimits, { tenant, origin: "code", names, allBut: true });
    const restNames = rest.map(({ name }) => name);
    return forget(transaction, tenant, restNames);
  });
  for (const name of gone) await paceChanged(engine, { tenant, key: rateLimitKey(name) });
}
