// Deletes a schedule group with every schedule in it; their runs stay on record.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { deleteScheduleIn } from "../schedule/delete-schedule.ts";
import { defaultGroup } from "../schedule/schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteGroup } from "./delete-group.sql.ts";
import { groupNotFound } from "./group-not-found.ts";
import { listGroupSchedules } from "./list-group-schedules.sql.ts";
import { lockGroup } from "./lock-group.sql.ts";
import type { GroupName } from "./schedule-group.ts";

/**
 * At once: nobody sees a part of it deleted. Runs that are not yet running are cancelled. Throws Problem: not-found,
 * group-not-empty for the group `default`, declared-in-code where one of the schedules is kept by somebody else.
 */
export async function deleteWholeGroup(
  engine: EngineContext,
  principal: Principal,
  { name }: GroupName,
): Promise<void> {
  const { tenant } = principal;
  if (name === defaultGroup)
    throw new Problem(
      "group-not-empty",
      "Expected a schedule group other than default, which always exists.",
    );
  const stopped = await databaseOf(engine, principal).transaction(async (transaction) => {
    const [group] = await transaction.query(lockGroup, { tenant, name });
    if (group === undefined) throw groupNotFound(name);
    const cancelled: string[] = [];
    for (const schedule of await transaction.query(listGroupSchedules, { tenant, name }))
      cancelled.push(
        ...(await deleteScheduleIn(transaction, principal, { group: name, name: schedule.name, by: "api" })),
      );
    await transaction.query(deleteGroup, { tenant, name });
    await audit(transaction, principal, { action: "schedule-group.delete", subject: name });
    return cancelled;
  });
  if (stopped.length === 0) return;
  engine.events.emit("cancelled", stopped);
  engine.events.tell({ kind: "cancelled", ids: stopped });
}
