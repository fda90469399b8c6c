// Pauses and resumes: the one way from state to state that keeps what the schedule says.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { findSchedule } from "./find-schedule.sql.ts";
import { lockSchedule } from "./lock-schedule.sql.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { toSchedule, type Schedule } from "./schedule.ts";
import { setNext } from "./set-next.ts";
import { setScheduleState } from "./set-schedule-state.sql.ts";
import { settleDue } from "./settle-due.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

export interface StateChange extends ScheduleName {
  readonly to: "enabled" | "paused";
  readonly reason: string | null;
}

export async function changeState(
  engine: EngineContext,
  principal: Principal,
  change: StateChange,
): Promise<Schedule> {
  const { schedule, withdrawn } = await databaseOf(engine, principal).transaction((transaction) =>
    changeStateIn(transaction, principal, change),
  );
  engine.events.emit("planned");
  engine.events.tell({ kind: "planned" });
  if (withdrawn.length > 0) {
    engine.events.emit("cancelled", withdrawn);
    engine.events.tell({ kind: "cancelled", ids: withdrawn });
  }
  return schedule;
}

/** The same inside the caller's transaction, who tells the loops after its commit. */
export async function changeStateIn(
  transaction: Queryable,
  principal: Principal,
  change: StateChange,
): Promise<Changed> {
  const found = await lockedSchedule(transaction, principal, change);
  if (found.state === change.to || found.state === "completed")
    return { schedule: toSchedule(found), withdrawn: [] };
  await noteChange(transaction, principal, change);
  return change.to === "paused"
    ? pause(transaction, principal, { change, found })
    : resume(transaction, principal, { change, found });
}

async function noteChange(transaction: Queryable, principal: Principal, change: StateChange): Promise<void> {
  const action = change.to === "paused" ? "schedule.pause" : "schedule.resume";
  await audit(transaction, principal, {
    action,
    subject: scheduleNameOf(change),
    detail: { reason: change.reason },
  });
}

type Found = Awaited<ReturnType<typeof lockedSchedule>>;
interface Step {
  readonly change: StateChange;
  readonly found: Found;
}
export interface Changed {
  readonly schedule: Schedule;
  /** Runs that were taken back. */
  readonly withdrawn: readonly string[];
}

async function pause(
  transaction: Queryable,
  principal: Principal,
  { change, found }: Step,
): Promise<Changed> {
  const withdrawn = await settleDue(transaction, [found.id]);
  const { id, version } = found;
  await transaction.query(setScheduleState, {
    id,
    version,
    state: "paused",
    reason: change.reason,
    actor: principal.actor,
    origin: null,
  });
  return { schedule: toSchedule(await lockedSchedule(transaction, principal, change)), withdrawn };
}

/** Times inside the pause are not caught up: the next occurrence counts from now. */
async function resume(
  transaction: Queryable,
  principal: Principal,
  { change, found }: Step,
): Promise<Changed> {
  const { id, version, overlap } = found;
  const next = await setNext(transaction, {
    tenant: found.tenant,
    calendarName: found.calendarName,
    onExcluded: found.onExcluded,
    scheduleId: id,
    version,
    timing: found,
    overlap,
    after: await databaseNow(transaction),
  });
  const state = next === null ? "completed" : "enabled";
  await transaction.query(setScheduleState, {
    id,
    version,
    state,
    reason: change.reason,
    actor: principal.actor,
    origin: null,
  });
  return { schedule: toSchedule(await lockedSchedule(transaction, principal, change)), withdrawn: [] };
}

/** Reads a schedule while holding its row. Throws Problem `not-found`. */
export async function lockedSchedule(
  transaction: Queryable,
  principal: Principal,
  { group, name }: ScheduleName,
) {
  const key = { tenant: principal.tenant, groupName: group, name };
  const [locked] = await transaction.query(lockSchedule, key);
  const [found] = locked === undefined ? [] : await transaction.query(findSchedule, key);
  if (found === undefined) throw scheduleNotFound({ group, name });
  return found;
}

export const scheduleNotFound = (name: ScheduleName): Problem =>
  new Problem("not-found", `Expected the schedule ${scheduleNameOf(name)} to exist, got none.`);
