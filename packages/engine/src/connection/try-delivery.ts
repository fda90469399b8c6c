// Sends one request outside any run, with a connection's credentials, and tells what came of it.
import type { CredentialAnswer } from "../delivery/credentials.ts";
import type { HttpDelivery } from "../delivery/deliver-http.ts";
import { deliverRenewing } from "../delivery/deliver-renewing.ts";
import { unanswered, type DeliveryEnd } from "../delivery/delivery-end.ts";
import { HttpPools } from "../delivery/http-pools.ts";
import type { EngineContext } from "../engine-context.ts";
import { credentialsOf } from "./credentials-of.ts";
import type { ClaimedConnection } from "./opened-connection.ts";

export interface DeliveryTrial {
  readonly outcome: "succeeded" | "failed";
  readonly status: number | null;
  readonly error: string | null;
  /** Secrets masked. */
  readonly responseExcerpt: string | null;
  readonly durationMs: number;
}

export interface Trial {
  readonly delivery: Omit<HttpDelivery, "credentials">;
  /** Null: none is wanted. */
  readonly connection: ClaimedConnection | null;
}

/** Through the same guard as a delivery. Throws only for the database. @param engine with the caller's tenant's database */
export async function tryDelivery(
  engine: EngineContext,
  { delivery, connection }: Trial,
): Promise<DeliveryTrial> {
  const beganMs = engine.clock.monotonicMs();
  // Kept for the one call: a trial shows that a connection can be opened, too.
  const pools = new HttpPools({ egress: engine.egress });
  try {
    const answer = connection === null ? null : await credentialsOf(connection, { engine, pools });
    const end = await send(delivery, answer, { engine, pools });
    const outcome = end.outcome === "succeeded" || end.outcome === "reporting" ? "succeeded" : "failed";
    const durationMs = Math.round(engine.clock.monotonicMs() - beganMs);
    return { outcome, status: end.status, error: end.error, responseExcerpt: end.excerpt, durationMs };
  } finally {
    await pools.close();
  }
}

interface Sending {
  readonly engine: EngineContext;
  readonly pools: HttpPools;
}

async function send(
  delivery: Trial["delivery"],
  answer: CredentialAnswer | null,
  { engine, pools }: Sending,
): Promise<DeliveryEnd> {
  if (answer?.kind === "unavailable") return unanswered("retry", answer.error);
  const { signal } = new AbortController();
  const now = (): Date => engine.clock.now();
  const credentials = answer?.credentials ?? null;
  return deliverRenewing({ ...delivery, credentials }, { pools, signal, egress: engine.egress, now });
}
