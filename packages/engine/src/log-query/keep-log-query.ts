// Keeps what a query of logs found, for whoever asks any node for it.
import { v7 as uuidv7 } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteLogQueriesBeyond } from "./delete-log-queries-beyond.sql.ts";
import { insertLogQuery } from "./insert-log-query.sql.ts";
import type { FoundLogQuery } from "./log-query.ts";

export interface KeepLogQuery extends Omit<FoundLogQuery, "id" | "createdAt"> {
  /** It read the nodes' own log. */
  readonly ofServer: boolean;
}

/** Of a tenant; what they found may be long. */
const mostKept = 100;

/** Answers its id. */
export async function keepLogQuery(
  engine: EngineContext,
  principal: Principal,
  { query, logGroups, ofServer, rows, statistics }: KeepLogQuery,
): Promise<string> {
  const { tenant } = principal;
  const id = uuidv7();
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const found = { found: JSON.stringify(rows), statistics: JSON.stringify(statistics) };
    await transaction.query(insertLogQuery, { id, tenant, query, logGroups, ofServer, ...found });
    await transaction.query(deleteLogQueriesBeyond, { tenant, most: mostKept });
  });
  return id;
}
