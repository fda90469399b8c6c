// What the end of an attempt makes of its run: final, or waiting for a retry.
import type { AttemptResult } from "./attempt-result.ts";
import { judgeRetry } from "../policy/retry.ts";
import { storedError, storedJson, storedText } from "../stored-text.ts";
import type { ClaimedRun } from "./claimed-run.ts";

/** What of a run its settlement depends on. */
export type SettledRun = Pick<ClaimedRun, "runId" | "token" | "retries" | "maxRetries">;

export interface Settlement {
  readonly runId: string;
  readonly token: string;
  readonly state: "succeeded" | "partial" | "dead" | "waiting";
  readonly retrySeconds: number | null;
  /** How long its target wants to be left alone: it said that it gets too much (429), and until when. */
  readonly holdSeconds: number | null;
  readonly outcome: "succeeded" | "failed";
  readonly status: number | null;
  readonly error: string | null;
  readonly excerpt: string | null;
  /** JSON text. */
  readonly result: string | null;
  readonly tally: string | null;
  readonly reason: string | null;
}

export interface SettlementMoment {
  /** Until the end of the run's maximum age. */
  readonly remainingSeconds: number;
  /** In [0, 1). */
  readonly random: number;
}

type Verdict = Pick<Settlement, "state" | "retrySeconds" | "reason">;

export function settlementOf(run: SettledRun, result: AttemptResult, moment: SettlementMoment): Settlement {
  return {
    ...verdictOf(run, result, moment),
    runId: run.runId,
    token: run.token,
    holdSeconds: result.status === 429 ? result.afterSeconds : null,
    outcome: result.verdict === "succeeded" || result.verdict === "partial" ? "succeeded" : "failed",
    status: result.status,
    error: result.error === null ? null : storedError(result.error),
    excerpt: result.excerpt === null ? null : storedText(result.excerpt),
    result: storedJson(result.result),
    tally: storedJson(result.tally ?? undefined),
  };
}

function verdictOf(
  run: SettledRun,
  result: AttemptResult,
  { remainingSeconds, random }: SettlementMoment,
): Verdict {
  if (result.verdict === "dead") return { state: "dead", retrySeconds: null, reason: result.reason };
  if (result.verdict !== "retry") return { state: result.verdict, retrySeconds: null, reason: null };
  const { retries, maxRetries } = run;
  const verdict = judgeRetry({
    retries,
    maxRetries,
    remainingSeconds,
    afterSeconds: result.afterSeconds,
    random,
  });
  return verdict.retrySeconds === null
    ? { state: "dead", retrySeconds: null, reason: verdict.reason }
    : { state: "waiting", retrySeconds: verdict.retrySeconds, reason: null };
}
