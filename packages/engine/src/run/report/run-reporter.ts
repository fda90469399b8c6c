// Who reports on a run from outside: the target of one attempt, with that attempt's token.
import type { EngineContext } from "../../engine-context.ts";
import { Problem } from "../../errors.ts";
import { readRunToken } from "../run-token.ts";

export interface RunReporter {
  readonly runId: string;
  /** What came with the delivery as `Punctual-Run-Token`. */
  readonly runToken: string;
}

/** Whether the token is one of this run's, of whichever attempt. */
export const isRunReporter = (
  { secretKeys }: Pick<EngineContext, "secretKeys">,
  { runId, runToken }: RunReporter,
): boolean => readRunToken(secretKeys, runToken, runId) !== null;

/** The attempt's fencing token. Throws Problem `run-token-refused`. */
export function fencingTokenOf(
  { secretKeys }: Pick<EngineContext, "secretKeys">,
  { runId, runToken }: RunReporter,
): string {
  const token = readRunToken(secretKeys, runToken, runId);
  if (token !== null) return token;
  throw new Problem(
    "run-token-refused",
    "Expected the run token that came with this run's delivery, got another text.",
  );
}

export const runTakenOver = (): Problem =>
  new Problem(
    "run-taken-over",
    "Expected the attempt to hold its run, got one that was cancelled, taken over or has ended.",
  );
