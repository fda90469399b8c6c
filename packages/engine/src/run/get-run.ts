// Reads one run: in short, or with its attempts, failed items and log.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { failedItemsOf, type FailedItem } from "./failed-items.ts";
import { listAttempts } from "./list-attempts.sql.ts";
import { listRunLog } from "./list-run-log.sql.ts";
import { listRuns } from "./list-runs.sql.ts";
import { runLinks, type RunLinks } from "./run-links.ts";
import { runRequest, type RunRequest } from "./run-request.ts";
import { assertRunId, runNotFound, toRun, type Run } from "./run.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ShownAttempt {
  /** From 1; a lost attempt keeps its number. */
  readonly number: number | null;
  /** Decimal; grows with every claim. */
  readonly token: string | null;
  readonly node: string | null;
  readonly startedAt: Date | null;
  /** Null while it goes on. */
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  readonly status: number | null;
  readonly error: string | null;
  readonly responseExcerpt: string | null;
}

export interface ShownLine {
  readonly at: Date;
  readonly level: string;
  readonly message: string;
  readonly data: unknown;
}

export interface RunDetail extends Run, RunRequest, RunLinks {
  readonly attempts: readonly ShownAttempt[];
  /** The first failed items by key. */
  readonly items: readonly FailedItem[];
  /** The first lines. */
  readonly log: readonly ShownLine[];
}

/** So many failed items and lines come with a run. */
export const mostShown = 1_000;

/** Throws Problem `not-found`. */
export async function getRun(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<RunDetail> {
  const database = databaseOf(engine, principal);
  const run = await readRun(database, principal, id);
  const key = { runId: run.id, scheduledAt: run.scheduledAt };
  const [request, links, attempts, items, lines] = await Promise.all([
    runRequest(database, { ...key, tenant: principal.tenant }, engine.placeOf),
    runLinks(database, key),
    database.query(listAttempts, key),
    failedItemsOf(database, key, mostShown),
    database.query(listRunLog, { ...key, afterLine: 0, limit: mostShown }),
  ]);
  const log = lines.map(({ loggedAt, level, message, data }) => ({ at: loggedAt, level, message, data }));
  if (request === null) throw runNotFound(id);
  return { ...run, ...request, ...links, attempts, items, log };
}

/** Throws Problem `not-found`. */
export async function readRun(queryable: Queryable, { tenant }: Principal, id: string): Promise<Run> {
  assertRunId(id);
  const all = {
    scheduleIds: null,
    job: null,
    kind: null,
    minAttempts: null,
    backfillId: null,
    states: null,
    fromAt: null,
    toAt: null,
    afterAt: null,
    afterId: null,
  };
  const [row] = await queryable.query(listRuns, { ...all, tenant, ids: [id], limit: 1 });
  if (row === undefined) throw runNotFound(id);
  return toRun(row);
}
