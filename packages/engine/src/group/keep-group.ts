// Makes the schedule group in which a workload keeps schedules, which is then its alone.
import type { Queryable } from "@punctual/database";
import { keepGroup as keepGroupStatement } from "./keep-group.sql.ts";

export async function keepGroup(queryable: Queryable, tenant: string, name: string): Promise<void> {
  await queryable.query(keepGroupStatement, { tenant, name });
}
