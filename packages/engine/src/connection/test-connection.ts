// Calls an address with a connection's credentials, to see whether they let us in.
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { audit } from "../audit/audit.ts";
import { checkTarget } from "../delivery/egress.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { httpTarget } from "../schedule/schedule-definition.ts";
import { databaseOf } from "../tenant-database.ts";
import { connectionNotFound } from "./connection.ts";
import { openConnection } from "./open-connection.sql.ts";
import { tryDelivery, type DeliveryTrial, type Trial } from "./try-delivery.ts";

export const testConnectionRequest = z.strictObject({
  url: httpTarget.shape.url,
  method: httpTarget.shape.method,
  body: z.json().optional(),
});

export interface TestConnection extends z.output<typeof testConnectionRequest> {
  readonly name: string;
}

/** As AWS gives an API destination; whoever tests does not wait for longer. */
const timeoutSeconds = 5;

/** Throws Problem: not-found, invalid-request, target-refused (`url`). */
export async function testConnection(
  engine: EngineContext,
  principal: Principal,
  wanted: TestConnection,
): Promise<DeliveryTrial> {
  const { name, url } = wanted;
  const { origin, pathname } = checkTarget(url, engine.egress, "url");
  const database = databaseOf(engine, principal);
  const [connection] = await database.query(openConnection, { tenant: principal.tenant, name });
  if (connection === undefined) throw connectionNotFound(name);
  const trial = await tryDelivery({ ...engine, database }, { connection, delivery: deliveryOf(wanted) });
  const { outcome, status } = trial;
  await audit(database, principal, {
    action: "connection.test",
    subject: name,
    // Not its query, in which some keep a secret.
    detail: { url: `${origin}${pathname}`, outcome, status },
  });
  return trial;
}

function deliveryOf({ url, method, body }: TestConnection): Trial["delivery"] {
  const id = uuidv7();
  const target = httpTarget.parse({ kind: "http", url, method, timeoutSeconds });
  const isText = typeof body === "string";
  const input = body === undefined ? null : isText ? body : JSON.stringify(body);
  return { id, target, input, inputIsJson: !isText, headers: { "Idempotency-Key": id } };
}
