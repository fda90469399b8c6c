// Sends every action of an alarm once, to see whether the notice arrives.
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { tryDelivery } from "../connection/try-delivery.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { httpTarget } from "../schedule/schedule-definition.ts";
import { databaseOf } from "../tenant-database.ts";
import type { AlarmAction } from "./alarm-definition.ts";
import type { Alarm } from "./alarm.ts";
import { getAlarm } from "./get-alarm.ts";
import { testNoticeOf } from "./notice.ts";

export interface ActionTrial {
  readonly kind: AlarmAction["kind"];
  readonly ok: boolean;
  readonly status: number | null;
  readonly error: string | null;
}

/** Whoever tests does not wait for longer. */
const timeoutSeconds = 5;

/** In the order of the actions; none of them changes what the alarm says or who has been told. Throws Problem `not-found`. */
export async function testAlarm(
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<readonly ActionTrial[]> {
  const alarm = await getAlarm(engine, principal, { name });
  const database = databaseOf(engine, principal);
  const trials = await Promise.all(
    alarm.actions.map((action) => tryAction({ ...engine, database }, alarm, action)),
  );
  const detail = { actions: trials.map(({ kind, ok, status }) => ({ kind, ok, status })) };
  await audit(database, principal, { action: "alarm.test", subject: name, detail });
  return trials;
}

async function tryAction(
  engine: EngineContext,
  alarm: Alarm,
  { kind, url }: AlarmAction,
): Promise<ActionTrial> {
  const id = uuidv7();
  const delivery = {
    id,
    target: httpTarget.parse({ kind: "http", url, timeoutSeconds }),
    input: testNoticeOf(alarm, kind),
    inputIsJson: true,
    headers: { "Idempotency-Key": id },
  };
  const { outcome, status, error } = await tryDelivery(engine, { delivery, connection: null });
  return { kind, ok: outcome === "succeeded", status, error };
}
