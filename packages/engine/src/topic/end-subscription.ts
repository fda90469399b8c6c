// Ends a subscription for whoever shows the address that came with its messages.
import { validate as isUuid } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { isProvenEnding } from "./ending-url.ts";
import { findEnding } from "./find-ending.sql.ts";
import { unsubscribe } from "./unsubscribe.ts";

export interface EndSubscription {
  readonly id: string;
  readonly proof: string;
}

/** False: somebody made the address up. Throws Problem `not-found` for one that is over, or that is guarded. */
export async function endSubscription(
  engine: EngineContext,
  { id, proof }: EndSubscription,
): Promise<boolean> {
  if (!isUuid(id) || !isProvenEnding(engine.secretKeys, id, proof)) return false;
  const [found] = await engine.database.query(findEnding, { id });
  if (found === undefined) throw new Problem("not-found", "Expected a subscription to end, got none.");
  await unsubscribe(engine, { tenant: found.tenant, actor: "subscriber", role: "operator" }, { id });
  return true;
}
