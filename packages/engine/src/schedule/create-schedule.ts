// Makes a schedule, in the caller's transaction.
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { Problem } from "../errors.ts";
import { groupExists } from "../group/group-exists.ts";
import { isKept } from "../group/is-kept.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { checkVersion } from "./check-version.ts";
import { calendarOf, enableFrom, firstAfter, timingOf } from "./enable-schedule.ts";
import { insertSchedule } from "./insert-schedule.sql.ts";
import { readSchedule } from "./read-schedule.ts";
import { toSchedule, type Schedule } from "./schedule.ts";
import type { WantedSchedule } from "./wanted-schedule.ts";
import { writeVersion } from "./write-version.ts";

/** Null: somebody took the name since the caller looked. Throws Problem: not-found (group), declared-in-code (group), precondition-failed. */
export async function createSchedule(
  transaction: Queryable,
  principal: Principal,
  put: WantedSchedule,
): Promise<Schedule | null> {
  checkVersion(put, null);
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
  if (inserted === undefined) return nameIsTaken(transaction, principal, put);
  await writeVersion(transaction, {
    scheduleId,
    version: 1,
    definition,
    anchorAt: timing.anchorAt,
    actor: principal.actor,
  });
  if (definition.state === "enabled")
    await enableFrom(transaction, {
      ...calendarOf(definition),
      tenant: principal.tenant,
      scheduleId,
      version: 1,
      timing,
      overlap: definition.overlap,
      after: firstAfter(definition, now),
    });
  return toSchedule(await readSchedule(transaction, principal, put));
}

/** Nothing was inserted: the group is missing or a workload's, or the name is taken by now. */
async function nameIsTaken(
  transaction: Queryable,
  { tenant }: Principal,
  { group, origin }: WantedSchedule,
): Promise<null> {
  if (origin !== "workload" && (await isKept(transaction, tenant, group))) throw keptByWorkload(group);
  if (await groupExists(transaction, tenant, group)) return null;
  throw new Problem("not-found", `Expected the schedule group "${group}" to exist, got none.`, {
    field: "group",
  });
}

const keptByWorkload = (group: string): Problem =>
  new Problem(
    "declared-in-code",
    `Expected a schedule group that is open to everyone, got "${group}", in which a workload keeps its own.`,
    { field: "group" },
  );
