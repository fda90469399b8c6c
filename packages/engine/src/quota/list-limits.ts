// Lists what a tenant may have and do, and how much of it is used.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { quotaNames, type Usage } from "./quota.ts";
import { readUsage } from "./read-usage.ts";

export const listLimits = (engine: EngineContext, principal: Principal): Promise<readonly Usage[]> =>
  readUsage(databaseOf(engine, principal), principal, quotaNames);
