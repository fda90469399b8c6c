// Calls an API destination once, outside any run, to see whether it works.
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { audit } from "../audit/audit.ts";
import { tryDelivery, type DeliveryTrial, type Trial } from "../connection/try-delivery.ts";
import type { RowOf } from "@punctual/database";
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

/** Through the same guard as a delivery, beside its limits. Throws Problem: not-found, invalid-request, target-refused. */
export async function testApiDestination(
  engine: EngineContext,
  principal: Principal,
  wanted: TestApiDestination,
): Promise<DeliveryTrial> {
  const database = databaseOf(engine, principal);
  const { tenant } = principal;
  const [row] = await database.query(openApiDestination, { tenant, name: wanted.name });
  if (row === undefined) throw apiDestinationNotFound(wanted.name);
  checkApiDestination(engine, row);
  const target = targetFor(row, wanted);
  const connection = row.connection === null ? null : row;
  const delivery = deliveryOf(target, wanted);
  const trial = await tryDelivery({ ...engine, database }, { connection, delivery });
  const detail = { outcome: trial.outcome, status: trial.status };
  await audit(database, principal, { action: "api-destination.test", subject: wanted.name, detail });
  return trial;
}

type Opened = RowOf<typeof openApiDestination>;

function targetFor(row: Opened, { pathParameters, input }: TestApiDestination): HttpTarget {
  const hasBody = input !== undefined;
  const found = targetOf(row, { pathParameters, query: {}, headers: {}, hasBody });
  if ("target" in found) return found.target;
  throw new Problem("invalid-request", found.fault, { field: "pathParameters" });
}

function deliveryOf(target: HttpTarget, { input }: TestApiDestination): Trial["delivery"] {
  const id = uuidv7();
  const isText = typeof input === "string";
  const text = input === undefined ? null : isText ? input : JSON.stringify(input);
  return { id, target, input: text, inputIsJson: !isText, headers: { "Idempotency-Key": id } };
}
