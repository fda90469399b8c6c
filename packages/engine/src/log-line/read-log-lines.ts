// Reads the lines of a source within a span, in the order of their times, or the last ones first.
import type { Queryable, RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { storedValue } from "../stored-value.ts";
import { seesServerLog } from "../server-log/sees-server-log.ts";
import { databaseOf } from "../tenant-database.ts";
import { listAttemptLines } from "./list-attempt-lines.sql.ts";
import { listLastServerLines } from "./list-last-server-lines.sql.ts";
import { listRunLines } from "./list-run-lines.sql.ts";
import { listServerLines } from "./list-server-lines.sql.ts";
import type { LogLine, LogPosition, LogSource, LogSpan } from "./log-line.ts";

export interface ReadLogLines extends LogSpan {
  readonly source: LogSource;
  /** How the stream's name begins; null: any. */
  readonly stream: string | null;
  readonly after: LogPosition | null;
  /** The last line first; `after` then names the line that they are before. */
  readonly backwards: boolean;
  readonly limit: number;
}

export async function readLogLines(
  engine: EngineContext,
  principal: Principal,
  wanted: ReadLogLines,
): Promise<readonly LogLine[]> {
  if (wanted.source.kind === "server")
    // As the owner: no tenant's role reads what tells of all tenants.
    return seesServerLog(principal) ? serverLines(engine.database, wanted) : [];
  const database = databaseOf(engine, principal);
  return wanted.source.kind === "jobs"
    ? runLines(database, principal, { ...wanted, jobs: wanted.source.prefix })
    : attemptLines(database, principal, wanted);
}

type Tenant = Pick<Principal, "tenant">;

const span = ({ since, until, stream, after, limit }: ReadLogLines) => ({
  ...{ since, until, stream, limit },
  afterAt: after?.at ?? null,
  afterId: after?.id ?? null,
});

const columns = (wanted: ReadLogLines) => ({ ...span(wanted), backwards: wanted.backwards });

/** A statement for each direction: only so does the index give their order. */
async function serverLines(queryable: Queryable, wanted: ReadLogLines): Promise<readonly LogLine[]> {
  const statement = wanted.backwards ? listLastServerLines : listServerLines;
  const rows = await queryable.query(statement, span(wanted));
  return rows.map(({ data, ...line }) => ({
    ...line,
    data: storedValue<Readonly<Record<string, unknown>> | null>(data) ?? {},
  }));
}

async function runLines(
  queryable: Queryable,
  { tenant }: Tenant,
  { jobs, ...wanted }: ReadLogLines & { readonly jobs: string },
): Promise<readonly LogLine[]> {
  const rows = await queryable.query(listRunLines, { tenant, jobs, ...columns(wanted) });
  return rows.map(ofRun);
}

function ofRun(row: RowOf<typeof listRunLines>): LogLine {
  const { id, at, level, message, data, job, runId, groupName, schedule } = row;
  return {
    ...{ id, at, level, message },
    stream: job ?? "",
    data: {
      run: runId,
      job,
      schedule: groupName === null || schedule === null ? null : `${groupName}/${schedule}`,
      ...storedValue<Readonly<Record<string, unknown>> | null>(data),
    },
  };
}

async function attemptLines(
  queryable: Queryable,
  { tenant }: Tenant,
  wanted: ReadLogLines,
): Promise<readonly LogLine[]> {
  const { source } = wanted;
  const rows = await queryable.query(listAttemptLines, {
    tenant,
    groupName: source.kind === "group" ? source.name : null,
    rule: source.kind === "rule" ? source.name : null,
    ...columns(wanted),
  });
  return rows.map(ofAttempt);
}

function ofAttempt(row: RowOf<typeof listAttemptLines>): LogLine {
  const { id, at, runId, number, startedAt, outcome, status, error, scheduledAt, groupName, schedule } = row;
  return {
    ...{ id, at },
    stream: row.target ?? schedule,
    level: outcome === "succeeded" ? "info" : outcome === "failed" ? "error" : "warn",
    message: `attempt ${number} ${outcome}`,
    data: {
      run: runId,
      schedule: row.target === null ? `${groupName}/${schedule}` : null,
      scheduledAt: scheduledAt.toISOString(),
      attempt: number,
      outcome,
      status,
      latencyMs: at.getTime() - startedAt.getTime(),
      error,
    },
  };
}
