// Calls an API destination once, outside any run, to see whether it works.
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { audit } from "../audit/audit.ts";
import { credentialsOf } from "../connection/credentials-of.ts";
import type { RowOf } from "@punctual/database";
import type { CredentialAnswer } from "../delivery/credentials.ts";
import type { HttpDelivery } from "../delivery/deliver-http.ts";
import { deliverRenewing } from "../delivery/deliver-renewing.ts";
import { unanswered, type DeliveryEnd } from "../delivery/delivery-end.ts";
import { HttpPools } from "../delivery/http-pools.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { apiDestinationTarget, type HttpTarget } from "../schedule/schedule-definition.ts";
import { databaseOf } from "../tenant-database.ts";
import { apiDestinationNotFound } from "./api-destination.ts";
import { checkApiDestination } from "./check-api-destination.ts";
import { targetOf } from "./destination-target.ts";
import { openApiDestination } from "./open-api-destination.sql.ts";

export const testApiDestinationRequest = z.strictObject({
  input: z.json().optional(),
  pathParameters: apiDestinationTarget.shape.pathParameters,
});

export interface TestApiDestination extends z.output<typeof testApiDestinationRequest> {
  readonly name: string;
}

export interface ApiDestinationTest {
  readonly outcome: "succeeded" | "failed";
  readonly status: number | null;
  readonly error: string | null;
  /** Secrets masked. */
  readonly responseExcerpt: string | null;
  readonly durationMs: number;
}

/** Through the same guard as a delivery, beside its limits. Throws Problem: not-found, invalid-request, target-refused. */
export async function testApiDestination(
  engine: EngineContext,
  principal: Principal,
  wanted: TestApiDestination,
): Promise<ApiDestinationTest> {
  const database = databaseOf(engine, principal);
  const { tenant } = principal;
  const [row] = await database.query(openApiDestination, { tenant, name: wanted.name });
  if (row === undefined) throw apiDestinationNotFound(wanted.name);
  checkApiDestination(engine, row);
  const target = targetFor(row, wanted);
  const beganMs = engine.clock.monotonicMs();
  const end = await call(row, deliveryOf(target, wanted), { ...engine, database });
  const durationMs = Math.round(engine.clock.monotonicMs() - beganMs);
  const outcome = end.outcome === "succeeded" || end.outcome === "reporting" ? "succeeded" : "failed";
  const detail = { outcome, status: end.status };
  await audit(database, principal, { action: "api-destination.test", subject: wanted.name, detail });
  return { outcome, status: end.status, error: end.error, responseExcerpt: end.excerpt, durationMs };
}

type Opened = RowOf<typeof openApiDestination>;

function targetFor(row: Opened, { pathParameters }: TestApiDestination): HttpTarget {
  const found = targetOf(row, { pathParameters, query: {}, headers: {} });
  if ("target" in found) return found.target;
  throw new Problem("invalid-request", found.fault, { field: "pathParameters" });
}

function deliveryOf(target: HttpTarget, { input }: TestApiDestination): Omit<HttpDelivery, "credentials"> {
  const id = uuidv7();
  const isText = typeof input === "string";
  const text = input === undefined ? null : isText ? input : JSON.stringify(input);
  return { id, target, input: text, inputIsJson: !isText, headers: { "Idempotency-Key": id } };
}

/** Its pools are kept for the one call. */
async function call(
  row: Opened,
  delivery: Omit<HttpDelivery, "credentials">,
  engine: EngineContext,
): Promise<DeliveryEnd> {
  const { egress, clock } = engine;
  const pools = new HttpPools({ egress });
  const { signal } = new AbortController();
  try {
    const answer: CredentialAnswer | null =
      row.connection === null ? null : await credentialsOf(row, { engine, pools });
    if (answer?.kind === "unavailable") return unanswered("retry", answer.error);
    const credentials = answer?.credentials ?? null;
    return await deliverRenewing(
      { ...delivery, credentials },
      { pools, signal, egress, now: () => clock.now() },
    );
  } finally {
    await pools.close();
  }
}
