// Runs the run of a dead letter again.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { readRun } from "../run/get-run.ts";
import type { Run } from "../run/run.ts";
import { databaseOf } from "../tenant-database.ts";
import { readDeadLetter } from "./get-dead-letter.ts";
import { redriveDeadLetters } from "./redrive-dead-letters.ts";

export interface RedriveDeadLetter {
  readonly id: string;
  /** In place of the input that the run had: JSON, or a string that is sent byte for byte. */
  readonly input?: unknown;
}

/** The run keeps its id; retries and age count anew. Throws Problem: not-found, invalid-request, run-not-retryable (it was redriven before). */
export async function redriveDeadLetter(
  engine: EngineContext,
  principal: Principal,
  { id, ...input }: RedriveDeadLetter,
): Promise<Run> {
  const { runId } = await readDeadLetter(databaseOf(engine, principal), principal, id);
  const { redriven } = await redriveDeadLetters(engine, principal, { filter: { ids: [id] }, ...input });
  const run = await readRun(databaseOf(engine, principal), principal, runId);
  if (redriven > 0) return run;
  throw new Problem(
    "run-not-retryable",
    `Expected the dead letter ${id} to be open, got one that was redriven or discarded; its run is ${run.state}.`,
  );
}
