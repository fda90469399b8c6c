// Deletes a schedule; its runs stay on record.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { cancelOpenRuns } from "../run/cancel-open-runs.ts";
import { lockedSchedule } from "./change-state.ts";
import { checkVersion, type Precondition } from "./check-version.ts";
import { declaredInCode } from "./put-schedule.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";
import { setScheduleState } from "./set-schedule-state.sql.ts";
import { settleDue } from "./settle-due.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

/** Runs that are not yet running are cancelled; a running one finishes. Throws Problem: not-found, declared-in-code, precondition-failed. */
export async function deleteSchedule(
  engine: EngineContext,
  principal: Principal,
  wanted: ScheduleName & Precondition,
): Promise<void> {
  const stopped = await databaseOf(engine, principal).transaction(async (transaction) => {
    const found = await lockedSchedule(transaction, principal, wanted);
    if (found.origin === "code") throw declaredInCode(wanted);
    checkVersion(wanted, found.version);
    const withdrawn = await settleDue(transaction, found.id);
    const reason = "the schedule was deleted";
    const cancelled = await cancelOpenRuns(transaction, {
      tenant: principal.tenant,
      runIds: [],
      scheduleIds: [found.id],
      runningToo: false,
      reason,
    });
    const { id, version } = found;
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
  });
  if (stopped.length === 0) return;
  engine.events.emit("cancelled", stopped);
  engine.events.tell({ kind: "cancelled", ids: stopped });
}
