// Makes a tenant's group `default` where it is absent.
import type { Queryable } from "@punctual/database";
import { defaultGroup } from "../schedule/schedule-name.ts";
import { insertGroup } from "./insert-group.sql.ts";

export async function ensureDefaultGroup(queryable: Queryable, tenant: string): Promise<void> {
  await queryable.query(insertGroup, { tenant, name: defaultGroup });
}
