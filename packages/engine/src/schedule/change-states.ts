// Pauses or resumes many schedules in one transaction.
import type { Queryable, RowOf } from "@punctual/database";
import { auditEach } from "../audit/audit-each.ts";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { StateChange } from "./change-state.ts";
import { lockSchedules } from "./lock-schedules.sql.ts";
import { readTimings } from "./read-timings.sql.ts";
import { parseScheduleName, scheduleNameOf } from "./schedule-name.ts";
import { setNexts } from "./set-next.ts";
import { setScheduleStates } from "./set-schedule-states.sql.ts";
import { settleDue } from "./settle-due.ts";

export interface StateChanges extends Omit<StateChange, "group" | "name"> {
  /** `group/name` each, or a name in the group `default`. */
  readonly schedules: readonly string[];
}

export interface ChangedStates {
  readonly changed: number;
  /** Were as asked before, or are completed. */
  readonly unchanged: number;
  readonly notFound: readonly string[];
}

/** As the verbs for one schedule do it, in as many statements as for one. */
export async function changeStates(
  engine: EngineContext,
  principal: Principal,
  change: StateChanges,
): Promise<ChangedStates> {
  const { events } = engine;
  const { withdrawn, ...changed } = await databaseOf(engine, principal).transaction((transaction) =>
    changeIn(transaction, principal, change),
  );
  events.emit("planned");
  events.tell({ kind: "planned" });
  if (withdrawn.length > 0) {
    events.emit("cancelled", withdrawn);
    events.tell({ kind: "cancelled", ids: withdrawn });
  }
  return changed;
}

type Locked = RowOf<typeof lockSchedules>;

async function changeIn(
  transaction: Queryable,
  principal: Principal,
  change: StateChanges,
): Promise<ChangedStates & { readonly withdrawn: readonly string[] }> {
  const names = [...new Set(change.schedules.map((text) => scheduleNameOf(parseScheduleName(text))))];
  const found = await lockNamed(transaction, principal, names);
  const wanting = found.filter(({ state }) => state !== change.to && state !== "completed");
  const ids = wanting.map(({ id }) => id);
  const withdrawn = ids.length === 0 ? [] : await apply(transaction, principal, { ids, change });
  await auditEach(transaction, principal, {
    action: change.to === "paused" ? "schedule.pause" : "schedule.resume",
    subjects: wanting.map(nameOf),
    detail: { reason: change.reason },
  });
  const known = new Set(found.map(nameOf));
  return {
    changed: wanting.length,
    unchanged: found.length - wanting.length,
    notFound: names.filter((name) => !known.has(name)),
    withdrawn,
  };
}

const nameOf = ({ groupName, name }: Locked): string => scheduleNameOf({ group: groupName, name });

function lockNamed(
  transaction: Queryable,
  { tenant }: Principal,
  names: readonly string[],
): Promise<readonly Locked[]> {
  const parsed = names.map(parseScheduleName);
  return transaction.query(lockSchedules, {
    tenant,
    groups: parsed.map(({ group }) => group),
    names: parsed.map(({ name }) => name),
  });
}

interface Step {
  readonly ids: readonly string[];
  readonly change: StateChanges;
}

/** Answers the runs that were taken back. */
async function apply(
  transaction: Queryable,
  { actor }: Principal,
  { ids, change: { to, reason } }: Step,
): Promise<readonly string[]> {
  const withdrawn = to === "paused" ? await settleDue(transaction, ids) : [];
  const over = to === "paused" ? new Set<string>() : await planFromNow(transaction, ids);
  const states = ids.map((id) => (over.has(id) ? "completed" : to));
  await transaction.query(setScheduleStates, { ids, states, reason, actor });
  return withdrawn;
}

/** Times inside the pause are not caught up: the next occurrence counts from now. Answers those that have none left. */
async function planFromNow(transaction: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const after = await databaseNow(transaction);
  const rows = await transaction.query(readTimings, { scheduleIds: ids });
  const next = await setNexts(
    transaction,
    rows.map((row) => ({ ...row, timing: row, after })),
  );
  return new Set(ids.filter((id) => !next.has(id)));
}
