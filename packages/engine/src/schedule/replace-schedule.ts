// Replaces what a schedule says, in the caller's transaction.
import type { Queryable } from "@punctual/database";
import { isDeepStrictEqual } from "node:util";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { calendarOf, enableFrom, firstAfter, timingOf } from "./enable-schedule.ts";
import { readSchedule } from "./read-schedule.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import { toKeptSchedule, toSchedule, type KeptSchedule, type Schedule } from "./schedule.ts";
import { setScheduleState } from "./set-schedule-state.sql.ts";
import { settleDue } from "./settle-due.ts";
import type { WantedSchedule } from "./wanted-schedule.ts";
import { writeVersion } from "./write-version.ts";

/** What is planned ahead is taken back, and comes anew from what the schedule says now. */
export async function replaceSchedule(
  transaction: Queryable,
  principal: Principal,
  { put, scheduleId }: { put: WantedSchedule; scheduleId: string },
): Promise<Schedule> {
  const before = await readSchedule(transaction, principal, put);
  if (isUnchanged(toKeptSchedule(before), put.definition)) return toSchedule(before);
  await settleDue(transaction, [scheduleId]);
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
    // A time of at() that passed while the schedule was paused is still owed, as to a new one.
    const after = keepsGrid && before.state !== "paused" ? now : firstAfter(definition, now);
    const { tenant } = principal;
    const next = { tenant, scheduleId, version, timing, overlap: definition.overlap, after };
    await enableFrom(transaction, { ...calendarOf(definition), ...next });
  }
  return toSchedule(await readSchedule(transaction, principal, put));
}

function isUnchanged(current: KeptSchedule, wanted: ScheduleDefinition): boolean {
  const { expression, timezone, startAt, endAt, description, target, input, retry, flexibleWindowMinutes } =
    current;
  const { overlap, catchUp, dst, calendar, afterCompletion, limit, pauseAfterDeadRuns, state } = current;
  const { deadLetterQueue, aws } = current;
  const said = { expression, timezone, startAt, endAt, description, target, retry, flexibleWindowMinutes };
  const policies = { overlap, catchUp, dst, calendar, afterCompletion, limit, pauseAfterDeadRuns };
  const now = { ...said, ...policies, deadLetterQueue, state };
  const { input: wantedInput, aws: wantedAws, ...rest } = wanted;
  return (
    isDeepStrictEqual(now, rest) && isDeepStrictEqual(input, wantedInput) && isDeepStrictEqual(aws, wantedAws)
  );
}

const sameInstant = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime();
