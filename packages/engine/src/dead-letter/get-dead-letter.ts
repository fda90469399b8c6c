// Reads one dead letter, with what could not be delivered and how its run stands; a discarded one too.
import type { Database } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { readRun } from "../run/get-run.ts";
import type { LastRun } from "../run/last-runs.ts";
import { runRequest, type RunRequest } from "../run/run-request.ts";
import type { Run } from "../run/run.ts";
import { databaseOf } from "../tenant-database.ts";
import { assertDeadLetterId, deadLetterNotFound, toDeadLetter, type DeadLetter } from "./dead-letter.ts";
import { anyRedrive, columnsOfFilter } from "./dead-letter-filter.ts";
import { listDeadLetters } from "./list-dead-letters.sql.ts";

export interface DeadLetterDetail extends DeadLetter, Pick<RunRequest, "input" | "target"> {
  /** As it stands now; null once it is gone. */
  readonly run: LastRun | null;
  /** Of the run, over its whole life. */
  readonly attempts: number;
}

/** Throws Problem `not-found`. */
export async function getDeadLetter(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<DeadLetterDetail> {
  const database = databaseOf(engine, principal);
  const letter = await readDeadLetter(database, principal, id);
  const run = await runOf(database, principal, letter);
  if (run === null) return { ...letter, input: null, target: null, run: null, attempts: 0 };
  const { tenant, scheduledAt, state, endedAt } = run;
  const request = await runRequest(database, { tenant, runId: run.id, scheduledAt }, engine.placeOf);
  return {
    ...letter,
    input: request?.input ?? null,
    target: request?.target ?? null,
    run: { id: run.id, state, scheduledAt, endedAt },
    attempts: run.attemptCount,
  };
}

/** Throws Problem `not-found`. */
export async function readDeadLetter(
  database: Database,
  { tenant }: Principal,
  id: string,
): Promise<DeadLetter> {
  assertDeadLetterId(id);
  const filter = { ...columnsOfFilter({}), ...anyRedrive, state: null, afterAt: null, afterId: null };
  const [row] = await database.query(listDeadLetters, { ...filter, tenant, id, limit: 1 });
  if (row === undefined) throw deadLetterNotFound(id);
  return toDeadLetter(row);
}

/** A letter that was written late may outlive its run by a while. */
async function runOf(database: Database, principal: Principal, { runId }: DeadLetter): Promise<Run | null> {
  try {
    return await readRun(database, principal, runId);
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  }
}
