// Tells whether a workload keeps schedules in a group.
import type { Queryable } from "@punctual/database";
import { findKeptGroup } from "./find-kept-group.sql.ts";

export async function isKept(queryable: Queryable, tenant: string, name: string): Promise<boolean> {
  return (await queryable.query(findKeptGroup, { tenant, name })).length > 0;
}
