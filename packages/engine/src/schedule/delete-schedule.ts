// Deletes a schedule; its runs stay on record.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { cancelOpenRuns } from "../run/cancel-open-runs.ts";
import { lockedSchedule } from "./change-state.ts";
import { checkVersion, type Precondition } from "./check-version.ts";
import { assertOwner, type ScheduleOrigin } from "./owner.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { setScheduleState } from "./set-schedule-state.sql.ts";
import { settleDue } from "./settle-due.ts";
import { toSchedule } from "./schedule.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

/** Runs that are not yet running are cancelled; a running one finishes. Throws Problem: not-found, declared-in-code, precondition-failed. */
export async function deleteSchedule(
  engine: EngineContext,
  principal: Principal,
  wanted: ScheduleName & Precondition,
): Promise<void> {
  const stopped = await databaseOf(engine, principal).transaction((transaction) =>
    deleteScheduleIn(transaction, principal, { ...wanted, by: "api" }),
  );
  if (stopped.length === 0) return;
  engine.events.emit("cancelled", stopped);
  engine.events.tell({ kind: "cancelled", ids: stopped });
}

/** The same inside the caller's transaction; answers the runs that were stopped, of which the loops are told after its commit. */
export async function deleteScheduleIn(
  transaction: Queryable,
  principal: Principal,
  wanted: ScheduleName & Precondition & { readonly by: ScheduleOrigin },
): Promise<readonly string[]> {
  const found = await lockedSchedule(transaction, principal, wanted);
  assertOwner(toSchedule(found), wanted.by, wanted);
  checkVersion(wanted, found.version);
  const { id, version } = found;
  const withdrawn = await settleDue(transaction, [id]);
  const cancelled = await cancelOpenRuns(transaction, {
    tenant: principal.tenant,
    runIds: [],
    scheduleIds: [id],
    runningToo: false,
    reason: "the schedule was deleted",
  });
  await transaction.query(setScheduleState, {
    id,
    version,
    state: "deleted",
    reason: null,
    actor: principal.actor,
    origin: null,
  });
  await audit(transaction, principal, { action: "schedule.delete", subject: scheduleNameOf(wanted) });
  return [...withdrawn, ...cancelled];
}
