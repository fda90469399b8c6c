// Makes a tenant's schedule group where it is absent.
import type { Queryable } from "@punctual/database";
import { insertGroup } from "./insert-group.sql.ts";

export async function ensureGroup(queryable: Queryable, tenant: string, name: string): Promise<void> {
  await queryable.query(insertGroup, { tenant, name });
}
