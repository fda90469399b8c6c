// Changes what a schedule says by what it said until then, with its row held in between.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { lockedSchedule } from "./change-state.ts";
import { checkDefinition } from "./check-definition.ts";
import { checkVersion, type Precondition } from "./check-version.ts";
import { holdTarget } from "./hold-target.ts";
import { assertOwner } from "./owner.ts";
import { replaceSchedule } from "./replace-schedule.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { toKeptSchedule, toSchedule, type KeptSchedule, type Schedule } from "./schedule.ts";

export interface DefinitionChange extends ScheduleName, Precondition {
  /** For the audit: `schedule.patch`. */
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Says the new definition; called in the transaction, with the schedule as it is. */
  readonly change: (transaction: Queryable, current: KeptSchedule) => Promise<ScheduleDefinition>;
}

/**
 * A pause, or another's change, comes wholly before or after it. Throws Problem: not-found, declared-in-code,
 * precondition-failed, unknown-connection, and whatever is wrong with the new definition.
 */
export async function changeDefinition(
  engine: EngineContext,
  principal: Principal,
  wanted: DefinitionChange,
): Promise<Schedule> {
  const schedule = await databaseOf(engine, principal).transaction(async (transaction) => {
    const found = await lockedSchedule(transaction, principal, wanted);
    assertOwner(toSchedule(found), "api", wanted);
    checkVersion(wanted, found.version);
    const definition = await wanted.change(transaction, toKeptSchedule(found));
    checkDefinition(engine, definition);
    await holdTarget(transaction, engine, { tenant: principal.tenant, ...definition });
    const { group, name, action, detail } = wanted;
    const put = { group, name, definition };
    const changed = await replaceSchedule(transaction, principal, { put, scheduleId: found.id });
    if (changed.version !== found.version)
      await audit(transaction, principal, {
        action,
        subject: scheduleNameOf(wanted),
        detail: { ...detail, version: changed.version },
      });
    return changed;
  });
  engine.events.emit("planned");
  engine.events.tell({ kind: "planned" });
  return schedule;
}
