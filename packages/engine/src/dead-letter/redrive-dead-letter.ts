// Runs the run of a dead letter again.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { retryRun } from "../run/retry-run.ts";
import type { Run } from "../run/run.ts";
import { getDeadLetter } from "./get-dead-letter.ts";

/** The run keeps its id; retries and age count anew. Throws Problem: not-found, run-not-retryable (it was redriven before). */
export async function redriveDeadLetter(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Run> {
  const { runId } = await getDeadLetter(engine, principal, { id });
  return retryRun(engine, principal, { id: runId });
}
