// Tells whether a tenant has a schedule group.
import type { Queryable } from "@punctual/database";
import { findGroup } from "./find-group.sql.ts";

export async function groupExists(queryable: Queryable, tenant: string, name: string): Promise<boolean> {
  return (await queryable.query(findGroup, { tenant, name })).length > 0;
}
