// Finds a query of logs with what it found.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seesServerLog } from "../server-log/sees-server-log.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { findLogQuery as findLogQueryStatement } from "./find-log-query.sql.ts";
import type { FoundLogQuery } from "./log-query.ts";

/** Null: there is none, none of this tenant, or one that its role may not see. */
export async function findLogQuery(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<FoundLogQuery | null> {
  const { tenant } = principal;
  const [row] = await databaseOf(engine, principal).query(findLogQueryStatement, {
    tenant,
    id,
    seesServer: seesServerLog(principal),
  });
  if (row === undefined) return null;
  const { found, statistics, ...query } = row;
  return {
    ...query,
    rows: storedValue<FoundLogQuery["rows"]>(found),
    statistics: storedValue<FoundLogQuery["statistics"]>(statistics),
  };
}
