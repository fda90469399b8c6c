// Creates a schedule or replaces what it says.
import type { Queryable } from "@punctual/database";
import { isDeepStrictEqual } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { holdConnection } from "../connection/hold-connection.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { checkDefinition } from "./check-definition.ts";
import { checkVersion } from "./check-version.ts";
import { findSchedule } from "./find-schedule.sql.ts";
import { insertSchedule } from "./insert-schedule.sql.ts";
import { lockSchedule } from "./lock-schedule.sql.ts";
import { parsedExpression } from "./occurrence-times.ts";
import { databaseNow } from "../now.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { toSchedule, type Schedule, type ScheduleRow } from "./schedule.ts";
import { setNext } from "./set-next.ts";
import { setScheduleState } from "./set-schedule-state.sql.ts";
import { settleDue } from "./settle-due.ts";
import { writeVersion } from "./write-version.ts";

export interface PutSchedule extends ScheduleName {
  readonly definition: ScheduleDefinition;
  /** `code` for schedules of punctual.config.ts; those can be changed by nobody else. */
  readonly origin?: "api" | "code";
  /** The version that the caller believes is current (If-Match). */
  readonly ifVersion?: number;
}

export interface PutScheduleAnswer {
  readonly created: boolean;
  readonly schedule: Schedule;
}

/** Throws Problem: not-found (group), declared-in-code, unknown-connection, precondition-failed, and whatever is wrong with the definition. */
export async function putSchedule(
  engine: EngineContext,
  principal: Principal,
  put: PutSchedule,
): Promise<PutScheduleAnswer> {
  checkDefinition(engine, put.definition);
  const answer = await engine.database.transaction(async (transaction) => {
    const [existing] = await transaction.query(lockSchedule, {
      tenant: principal.tenant,
      groupName: put.group,
      name: put.name,
    });
    await holdTarget(transaction, principal, put.definition);
    if (existing === undefined) return create(transaction, principal, put);
    if (existing.origin === "code" && put.origin !== "code") throw declaredInCode(put);
    checkVersion(put, existing.version);
    return replace(transaction, principal, { put, scheduleId: existing.id });
  });
  engine.events.emit("planned");
  engine.events.tell({ kind: "planned" });
  return answer;
}

/** The connection that the target names exists, and cannot be deleted before the schedule that needs it is there. */
async function holdTarget(
  transaction: Queryable,
  { tenant }: Principal,
  { target }: ScheduleDefinition,
): Promise<void> {
  if (target.kind === "http" && target.connection !== null)
    await holdConnection(transaction, tenant, target.connection);
}

export const declaredInCode = (name: ScheduleName): Problem =>
  new Problem(
    "declared-in-code",
    `Expected ${scheduleNameOf(name)} to be made by the API, got one that punctual.config.ts declares.`,
  );

async function create(
  transaction: Queryable,
  principal: Principal,
  put: PutSchedule,
): Promise<PutScheduleAnswer> {
  if (put.ifVersion !== undefined) checkVersion(put, null);
  const now = await databaseNow(transaction);
  const { definition } = put;
  const timing = timingOf(definition, definition.startAt ?? now);
  const scheduleId = uuidv7();
  const [inserted] = await transaction.query(insertSchedule, {
    id: scheduleId,
    tenant: principal.tenant,
    groupName: put.group,
    name: put.name,
    state: definition.state,
    origin: put.origin ?? "api",
  });
  if (inserted === undefined) throw await nameNotFree(transaction, principal, put);
  await writeVersion(transaction, {
    scheduleId,
    version: 1,
    definition,
    anchorAt: timing.anchorAt,
    actor: principal.actor,
  });
  if (definition.state === "enabled")
    await enableFrom(transaction, {
      scheduleId,
      version: 1,
      timing,
      overlap: definition.overlap,
      after: firstAfter(definition, now),
    });
  return { created: true, schedule: toSchedule(await reread(transaction, principal, put)) };
}

async function replace(
  transaction: Queryable,
  principal: Principal,
  { put, scheduleId }: { put: PutSchedule; scheduleId: string },
): Promise<PutScheduleAnswer> {
  const before = await reread(transaction, principal, put);
  if (isUnchanged(toSchedule(before), put.definition))
    return { created: false, schedule: toSchedule(before) };
  await settleDue(transaction, scheduleId);
  const { definition } = put;
  const now = await databaseNow(transaction);
  const keepsGrid =
    before.expression === definition.expression && sameInstant(before.startAt, definition.startAt);
  const timing = timingOf(definition, keepsGrid ? before.anchorAt : (definition.startAt ?? now));
  const version = before.version + 1;
  await writeVersion(transaction, {
    scheduleId,
    version,
    definition,
    anchorAt: timing.anchorAt,
    actor: principal.actor,
  });
  await transaction.query(setScheduleState, {
    id: scheduleId,
    state: definition.state,
    reason: definition.state === before.state ? before.stateReason : null,
    actor: definition.state === before.state ? before.stateActor : principal.actor,
    version,
    origin: put.origin ?? "api",
  });
  if (definition.state === "enabled") {
    const after = keepsGrid ? now : firstAfter(definition, now);
    await enableFrom(transaction, { scheduleId, version, timing, overlap: definition.overlap, after });
  }
  return { created: false, schedule: toSchedule(await reread(transaction, principal, put)) };
}

/**
 * A rate fires first at its anchor itself, which for a new schedule is now. A time of at() that has passed fires at once,
 * late, or is on record as missed when it is older than the maximum age.
 */
const firstAfter = ({ expression }: ScheduleDefinition, now: Date): Date =>
  parsedExpression(expression).kind === "at" ? new Date(0) : new Date(now.getTime() - 1);

function timingOf(definition: ScheduleDefinition, anchorAt: Date) {
  const { expression, timezone, startAt, endAt, dst } = definition;
  return { expression, timezone, anchorAt, startAt, endAt, dstGap: dst.gap, dstOverlap: dst.overlap };
}

async function enableFrom(transaction: Queryable, setting: Parameters<typeof setNext>[1]): Promise<void> {
  if ((await setNext(transaction, setting)) !== null) return;
  const { scheduleId: id, version } = setting;
  await transaction.query(setScheduleState, {
    id,
    state: "completed",
    reason: null,
    actor: null,
    version,
    origin: null,
  });
}

function isUnchanged(current: Schedule, wanted: ScheduleDefinition): boolean {
  const { expression, timezone, startAt, endAt, description, target, input, retry, flexibleWindowMinutes } =
    current;
  const { overlap, catchUp, dst, calendar, afterCompletion, state } = current;
  const said = { expression, timezone, startAt, endAt, description, target, retry, flexibleWindowMinutes };
  const now = { ...said, overlap, catchUp, dst, calendar, afterCompletion, state };
  const { input: wantedInput, ...rest } = wanted;
  return isDeepStrictEqual(now, rest) && isDeepStrictEqual(input, wantedInput);
}

const sameInstant = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime();

async function reread(
  transaction: Queryable,
  principal: Principal,
  { group, name }: ScheduleName,
): Promise<ScheduleRow> {
  const [row] = await transaction.query(findSchedule, { tenant: principal.tenant, groupName: group, name });
  if (row === undefined)
    throw new Problem("not-found", `Expected the schedule ${group}/${name} to exist, got none.`);
  return row;
}

/** Either the group is missing, or somebody else took the name between our look and our insert. */
async function nameNotFree(
  transaction: Queryable,
  principal: Principal,
  { group, name }: ScheduleName,
): Promise<Problem> {
  const [taken] = await transaction.query(findSchedule, { tenant: principal.tenant, groupName: group, name });
  return taken === undefined
    ? new Problem("not-found", `Expected the schedule group "${group}" to exist, got none.`, {
        field: "group",
      })
    : new Problem(
        "name-conflict",
        `Expected the name ${group}/${name} to be free, got one that was just taken.`,
      );
}
