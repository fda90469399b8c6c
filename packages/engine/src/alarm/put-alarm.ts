// Keeps an alarm, or replaces what it says.
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { checkTarget } from "../delivery/egress.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { parseScheduleName } from "../schedule/schedule-name.ts";
import type { DeclaredAlarmDefinition } from "./alarm-definition.ts";
import type { Alarm } from "./alarm.ts";
import { getAlarm } from "./get-alarm.ts";
import { upsertAlarm } from "./upsert-alarm.sql.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";
import { holdQuota } from "../quota/hold-quota.ts";

/** As alarmDefinition reads it, or declaredAlarmDefinition for what code declares. */
type WantedAlarm = Omit<DeclaredAlarmDefinition, "maxAgeSeconds" | "freshness"> &
  Partial<Pick<DeclaredAlarmDefinition, "maxAgeSeconds" | "freshness">>;

export interface PutAlarm {
  readonly name: string;
  readonly definition: WantedAlarm;
  readonly origin?: "api" | "code";
}

export interface PutAlarmAnswer {
  readonly created: boolean;
  readonly alarm: Alarm;
}

/** The schedule need not exist yet. Throws Problem: target-refused, declared-in-code, quota-exceeded. */
export async function putAlarm(
  engine: EngineContext,
  principal: Principal,
  put: PutAlarm,
): Promise<PutAlarmAnswer> {
  put.definition.actions.forEach(({ url }, index) =>
    checkTarget(url, engine.egress, `actions[${index}].url`),
  );
  const created = await databaseOf(engine, principal).transaction((transaction) =>
    write(transaction, principal, put),
  );
  return { created, alarm: await getAlarm(engine, principal, put) };
}

async function write(
  transaction: Queryable,
  principal: Principal,
  { name, definition, origin }: PutAlarm,
): Promise<boolean> {
  const { tenant } = principal;
  const { kind, maxAgeSeconds = null, freshness = null, actions } = definition;
  const schedule = definition.schedule === null ? null : parseScheduleName(definition.schedule);
  const id = uuidv7();
  const [row] = await transaction.query(upsertAlarm, {
    id,
    tenant,
    name,
    kind,
    groupName: schedule?.group ?? null,
    scheduleName: schedule?.name ?? null,
    maxAgeSeconds: freshness?.maxAgeSeconds ?? maxAgeSeconds,
    freshnessSql: freshness?.sql ?? null,
    actions: JSON.stringify(actions),
    origin: origin ?? "api",
  });
  if (row === undefined) throw alarmDeclaredInCode(name);
  if (origin !== "code") await audit(transaction, principal, { action: "alarm.put", subject: name });
  if (row.id === id) await holdQuota(transaction, principal, "alarms");
  return row.id === id;
}

export const alarmDeclaredInCode = (name: string): Problem =>
  new Problem(
    "declared-in-code",
    `Expected the alarm "${name}" to be made by the API, got one that punctual.config.ts declares.`,
  );
