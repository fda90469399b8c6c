// Takes the end of a run from the target that worked on it: complete, or failed.
import type { EngineContext } from "../../engine-context.ts";
import { attemptResult, type AttemptResult } from "../attempt-result.ts";
import { partialError } from "../partial-error.ts";
import { settle } from "../settle.ts";
import { settlementOf, type SettledRun } from "../settlement.ts";
import type { Tally } from "../tally.ts";
import { findEndedAttempt } from "./find-ended-attempt.sql.ts";
import { findReportedAttempt } from "./find-reported-attempt.sql.ts";
import { fencingTokenOf, runTakenOver, type RunReporter } from "./run-reporter.ts";

export interface CompleteRun extends RunReporter {
  readonly state: "succeeded" | "partial";
  /** What the job returned; undefined: nothing. */
  readonly result: unknown;
  readonly tally: Tally | null;
}

export interface FailRun extends RunReporter {
  readonly error: string;
  readonly retryAfterSeconds: number | null;
  /** False: no attempt would help. */
  readonly retry: boolean;
}

export interface ReportedEnd {
  /** What the report made of the run; `waiting` for a retry. */
  readonly state: string;
}

/** Reported again it is answered again. Throws Problem: not-found, run-token-refused, run-taken-over. */
export const completeRun = (engine: EngineContext, report: CompleteRun): Promise<ReportedEnd> => {
  const { state, result, tally } = report;
  const error = state === "partial" ? partialError(tally) : null;
  return endRun(engine, report, attemptResult(state, { result, tally, error }));
};

/** Reported again it is answered again. Throws Problem: not-found, run-token-refused, run-taken-over. */
export const failRun = (engine: EngineContext, report: FailRun): Promise<ReportedEnd> => {
  const { error, retryAfterSeconds, retry } = report;
  return endRun(
    engine,
    report,
    retry
      ? attemptResult("retry", { error, afterSeconds: retryAfterSeconds })
      : attemptResult("dead", { error, reason: "gave up" }),
  );
};

async function endRun(
  engine: EngineContext,
  reporter: RunReporter,
  result: AttemptResult,
): Promise<ReportedEnd> {
  const token = fencingTokenOf(engine, reporter);
  const { runId } = reporter;
  const [attempt] = await engine.database.query(findReportedAttempt, { runId, token });
  const remainingSeconds = attempt === undefined ? 0 : secondsBetween(attempt.now, attempt.expiresAt);
  const run = attempt ?? notHeld({ runId, token });
  const settlement = settlementOf(run, result, { remainingSeconds, random: engine.clock.random() });
  const { states } = await settle(engine.database, [settlement]);
  const [state] = states;
  if (state === undefined || state === "superseded") return endedBefore(engine, { runId, token }, result);
  tellEnd(engine, runId, state);
  return { state };
}

const secondsBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000;

/** Settled all the same: no row is found, and an attempt that was counted as lost notes how it ended. */
const notHeld = (attempt: Pick<SettledRun, "runId" | "token">): SettledRun => ({
  ...attempt,
  retries: 0,
  maxRetries: 0,
});

/** A report whose answer was lost is sent again: what it said stands. */
async function endedBefore(
  { database }: EngineContext,
  attempt: { readonly runId: string; readonly token: string },
  { verdict }: AttemptResult,
): Promise<ReportedEnd> {
  const [ended] = await database.query(findEndedAttempt, attempt);
  const said = verdict === "retry" || verdict === "dead" ? "failed" : "succeeded";
  if (ended?.outcome !== said) throw runTakenOver();
  return { state: ended.state };
}

function tellEnd({ events }: EngineContext, runId: string, state: string): void {
  if (state === "waiting") events.emit("postponed", [runId]);
  else {
    events.emit("ended", [{ id: runId, state }]);
    events.tell({ kind: "ended", ids: [runId] });
  }
  // A retry is due some time, and what waited behind this run may begin.
  events.emit("waiting");
  events.tell({ kind: "waiting" });
}
