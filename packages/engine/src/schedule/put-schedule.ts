// Creates a schedule or replaces what it says.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { checkDefinition } from "./check-definition.ts";
import { checkVersion } from "./check-version.ts";
import { createSchedule } from "./create-schedule.ts";
import { holdTarget } from "./hold-target.ts";
import { lockSchedule } from "./lock-schedule.sql.ts";
import { assertOwner, type ScheduleOrigin } from "./owner.ts";
import { replaceSchedule } from "./replace-schedule.ts";
import { scheduleNameOf } from "./schedule-name.ts";
import type { Schedule } from "./schedule.ts";
import type { WantedSchedule } from "./wanted-schedule.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";
import { holdQuota } from "../quota/hold-quota.ts";

export interface PutScheduleAnswer {
  readonly created: boolean;
  readonly schedule: Schedule;
}

/** Throws Problem: not-found (group), declared-in-code, unknown-connection, unknown-api-destination, unknown-limit, precondition-failed, name-conflict, quota-exceeded, and whatever is wrong with the definition. */
export async function putSchedule(
  engine: EngineContext,
  principal: Principal,
  put: WantedSchedule,
): Promise<PutScheduleAnswer> {
  const answer = await databaseOf(engine, principal).transaction((transaction) =>
    putScheduleIn(transaction, engine, { principal, put }),
  );
  engine.events.emit("planned");
  engine.events.tell({ kind: "planned" });
  return answer;
}

/**
 * The same inside the caller's transaction, who tells the loops after its commit. Of two that make one schedule at the same
 * moment, the second replaces what the first made.
 */
export async function putScheduleIn(
  transaction: Queryable,
  engine: EngineContext,
  { principal, put }: { readonly principal: Principal; readonly put: WantedSchedule },
): Promise<PutScheduleAnswer> {
  checkDefinition(engine, put.definition);
  await holdTarget(transaction, engine, { tenant: principal.tenant, ...put.definition });
  for (;;) {
    const answer = await writeOnce(transaction, principal, put);
    if (answer !== null) return answer;
  }
}

/** Null: the name was taken between our look and our insert. */
async function writeOnce(
  transaction: Queryable,
  principal: Principal,
  put: WantedSchedule,
): Promise<PutScheduleAnswer | null> {
  const { group, name } = put;
  const [existing] = await transaction.query(lockSchedule, {
    tenant: principal.tenant,
    groupName: group,
    name,
  });
  if (existing === undefined) {
    const created = await createSchedule(transaction, principal, put);
    if (created !== null) await noteWrite(transaction, principal, { put, version: created.version });
    if (created !== null) await holdQuota(transaction, principal, "schedules");
    return created && { created: true, schedule: created };
  }
  assertOwner({ origin: storedValue<ScheduleOrigin>(existing.origin) }, put.origin ?? "api", put);
  checkVersion(put, existing.version);
  const schedule = await replaceSchedule(transaction, principal, { put, scheduleId: existing.id });
  await noteWrite(transaction, principal, { put, version: schedule.version });
  return { created: false, schedule };
}

async function noteWrite(
  transaction: Queryable,
  principal: Principal,
  { put, version }: { readonly put: WantedSchedule; readonly version: number },
): Promise<void> {
  if (put.origin === "code") return;
  const action = version === 1 ? "schedule.create" : "schedule.replace";
  await audit(transaction, principal, { action, subject: scheduleNameOf(put), detail: { version } });
}
