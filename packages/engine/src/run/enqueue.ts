// Makes the runs of calls: those that come while a statement is on its way travel together with the next.
import { classify, type Database } from "@punctual/database";
import { Coalescer } from "../coalescer.ts";
import { refusedRun } from "../quota/refused-run.ts";
import type { RunRooms } from "../quota/run-rooms.ts";
import { enqueueRuns } from "./enqueue-runs.sql.ts";

export interface NewRun {
  readonly runId: string;
  readonly tenant: string;
  readonly actor: string;
  readonly job: string;
  /** Null: when it is made. */
  readonly scheduledAt: Date | null;
  /** Null: at once. */
  readonly dueAt: Date | null;
  /** JSON text. */
  readonly input: string | null;
}

/** Why a run was not made; null: it was. */
type Fault = Error | null;

export type Enqueuer = Coalescer<NewRun, Fault>;

const runsPerStatement = 500;
/** Full ones: while the database works on one, the next is put together. */
const mostStatements = 2;

/** A call that nobody could work on within a day of its time is dead. */
export const maxCallAgeSeconds = 86_400;

/**
 * The statement works for all tenants at once, as the loops do; each run's tenant comes from its caller's principal.
 * @param database as its owner sees it.
 */
export const enqueuer = (database: Database, rooms: RunRooms): Enqueuer =>
  new Coalescer((runs) => enqueue(database, rooms, runs), { most: runsPerStatement, lanes: mostStatements });

async function enqueue(
  database: Database,
  rooms: RunRooms,
  runs: readonly NewRun[],
): Promise<readonly Fault[]> {
  const refused = await refusals(database, rooms, runs);
  const made = runs.filter((run) => !refused.has(run.runId));
  const failed = await insert(database, made);
  return runs.map((run) => refused.get(run.runId) ?? failed.get(run.runId) ?? null);
}

/** PostgreSQL refuses all for one that it cannot store: then each is tried by itself, so that no caller pays for another's. */
async function insert(database: Database, runs: readonly NewRun[]): Promise<ReadonlyMap<string, Error>> {
  const failed = new Map<string, Error>();
  if (runs.length === 0) return failed;
  try {
    await database.query(enqueueRuns, columnsOf(runs));
  } catch (error) {
    const [only] = runs;
    if (runs.length > 1 && classify(error) === "other") return insertOneByOne(database, runs);
    if (runs.length > 1 || only === undefined) throw error;
    failed.set(only.runId, error instanceof Error ? error : new Error(String(error)));
  }
  return failed;
}

async function insertOneByOne(
  database: Database,
  runs: readonly NewRun[],
): Promise<ReadonlyMap<string, Error>> {
  const failed = new Map<string, Error>();
  for (const run of runs)
    for (const [runId, error] of await insert(database, [run])) failed.set(runId, error);
  return failed;
}

/** Of every tenant the first ones that its quota has room for are made. */
async function refusals(
  database: Database,
  rooms: RunRooms,
  runs: readonly NewRun[],
): Promise<ReadonlyMap<string, Error>> {
  const refused = new Map<string, Error>();
  for (const [tenant, ofTenant] of Map.groupBy(runs, (run) => run.tenant)) {
    const granted = await rooms.take(database, { tenant, wanted: ofTenant.length });
    if (granted.refusal === null) continue;
    for (const run of ofTenant.slice(granted.runs)) refused.set(run.runId, refusedRun(granted.refusal));
  }
  return refused;
}

const columnsOf = (runs: readonly NewRun[]) => ({
  runIds: runs.map((run) => run.runId),
  tenants: runs.map((run) => run.tenant),
  actors: runs.map((run) => run.actor),
  jobs: runs.map((run) => run.job),
  scheduledAts: runs.map((run) => run.scheduledAt),
  dueAts: runs.map((run) => run.dueAt),
  inputs: runs.map((run) => run.input),
  maxAgeSeconds: maxCallAgeSeconds,
});
