// Lists the streams of a source by name: schedules, targets of a rule, jobs, or starts of nodes.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seesServerLog } from "../server-log/sees-server-log.ts";
import { databaseOf } from "../tenant-database.ts";
import { listJobStreams } from "./list-job-streams.sql.ts";
import { listServerStreams } from "./list-server-streams.sql.ts";
import { listStreams } from "./list-streams.sql.ts";
import type { LogSource } from "./log-line.ts";

export interface LogStream {
  readonly name: string;
  readonly createdAt: Date;
}

export interface ListLogStreams {
  readonly source: LogSource;
  readonly prefix: string | null;
  readonly after: string | null;
  readonly limit: number;
}

export async function listLogStreams(
  engine: EngineContext,
  principal: Principal,
  { source, ...wanted }: ListLogStreams,
): Promise<readonly LogStream[]> {
  if (source.kind === "server")
    return seesServerLog(principal) ? engine.database.query(listServerStreams, wanted) : [];
  const { tenant } = principal;
  const database = databaseOf(engine, { tenant });
  if (source.kind === "jobs")
    return database.query(listJobStreams, { tenant, jobs: source.prefix, ...wanted });
  return database.query(listStreams, {
    tenant,
    groupName: source.kind === "group" ? source.name : null,
    rule: source.kind === "rule" ? source.name : null,
    ...wanted,
  });
}
