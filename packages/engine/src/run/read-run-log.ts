// Reads what a run has logged, page by page, oldest line first.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readRun, type ShownLine } from "./get-run.ts";
import { listRunLog } from "./list-run-log.sql.ts";

export interface LogLine extends ShownLine {
  /** Grows from line to line; with it a reader that follows a run knows what it has seen. */
  readonly line: string;
}

export interface ReadRunLog extends PageRequest {
  readonly id: string;
  /** Only lines after this one; null: from the first. */
  readonly after: string | null;
}

/** Throws Problem: not-found, invalid-cursor. */
export async function readRunLog(
  engine: EngineContext,
  principal: Principal,
  { id, after, limit, cursor }: ReadRunLog,
): Promise<Page<LogLine>> {
  const database = databaseOf(engine, principal);
  const { id: runId, scheduledAt } = await readRun(database, principal, id);
  const identity = { list: "run-log", tenant: principal.tenant, runId, after };
  const [position] = readCursor(cursor, identity) ?? [after ?? "0"];
  const rows = await database.query(listRunLog, {
    runId,
    scheduledAt,
    afterLine: position ?? "0",
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: ({ line }) => [line] });
  const items = page.items.map(({ line, loggedAt, level, message, data }) => ({
    line,
    at: loggedAt,
    level,
    message,
    data,
  }));
  return { items, nextCursor: page.nextCursor };
}
