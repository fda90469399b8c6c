// Makes a tenant's group `default` where it is absent.
import type { Queryable } from "@punctual/database";
import { defaultGroup } from "../schedule/schedule-name.ts";
import { ensureGroup } from "./ensure-group.ts";

export const ensureDefaultGroup = (queryable: Queryable, tenant: string): Promise<void> =>
  ensureGroup(queryable, tenant, defaultGroup);
