// Makes a schedule group; making it again changes nothing.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { findGroup } from "./find-group.sql.ts";
import { insertGroup } from "./insert-group.sql.ts";
import type { GroupName, ScheduleGroup } from "./schedule-group.ts";

export interface PutGroupAnswer {
  readonly created: boolean;
  readonly group: ScheduleGroup;
}

export async function putGroup(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: GroupName,
): Promise<PutGroupAnswer> {
  return engine.database.transaction(async (transaction) => {
    const [inserted] = await transaction.query(insertGroup, { tenant, name });
    const [group] = await transaction.query(findGroup, { tenant, name });
    if (group === undefined)
      throw new Error("Expected the schedule group to exist after it was made, got none.");
    return { created: inserted !== undefined, group };
  });
}
