// Makes a schedule group; making it again changes nothing.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { findGroup } from "./find-group.sql.ts";
import { insertGroup } from "./insert-group.sql.ts";
import type { GroupName, ScheduleGroup } from "./schedule-group.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";
import { holdQuota } from "../quota/hold-quota.ts";

export interface PutGroupAnswer {
  readonly created: boolean;
  readonly group: ScheduleGroup;
}

export async function putGroup(
  engine: EngineContext,
  principal: Principal,
  { name }: GroupName,
): Promise<PutGroupAnswer> {
  const { tenant } = principal;
  return databaseOf(engine, principal).transaction(async (transaction) => {
    const [inserted] = await transaction.query(insertGroup, { tenant, name });
    const [group] = await transaction.query(findGroup, { tenant, name });
    if (group === undefined)
      throw new Error("Expected the schedule group to exist after it was made, got none.");
    if (inserted !== undefined) {
      await audit(transaction, principal, { action: "schedule-group.create", subject: name });
      await holdQuota(transaction, principal, "schedule-groups");
    }
    return { created: inserted !== undefined, group };
  });
}
