// Lists queries of logs, the newest first.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seesServerLog } from "../server-log/sees-server-log.ts";
import { databaseOf } from "../tenant-database.ts";
import { listLogQueries as listLogQueriesStatement } from "./list-log-queries.sql.ts";
import type { LogQuery } from "./log-query.ts";

export interface ListLogQueries {
  /** Null: of every one. */
  readonly logGroup: string | null;
  readonly after: Pick<LogQuery, "createdAt" | "id"> | null;
  readonly limit: number;
}

export const listLogQueries = (
  engine: EngineContext,
  principal: Principal,
  { logGroup, after, limit }: ListLogQueries,
): Promise<readonly LogQuery[]> =>
  databaseOf(engine, principal).query(listLogQueriesStatement, {
    tenant: principal.tenant,
    seesServer: seesServerLog(principal),
    logGroup,
    afterAt: after?.createdAt ?? null,
    afterId: after?.id ?? null,
    limit,
  });
