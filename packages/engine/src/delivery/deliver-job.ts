// Carries a run to a job of this node.
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import type { AttemptEnd, AttemptTools, JobCall, JobRunner } from "./job-runner.ts";

export async function deliverJob(
  runner: JobRunner,
  call: JobCall,
  tools: AttemptTools,
): Promise<AttemptResult> {
  const end = await runner.run(call, tools);
  switch (end.kind) {
    case "succeeded":
    case "partial":
      return attemptResult(end.kind, { result: end.result, tally: end.tally, error: partialError(end) });
    case "failed":
      return attemptResult("retry", { error: end.error, afterSeconds: end.afterSeconds });
    case "gave-up":
      return attemptResult("dead", { error: end.error, reason: "gave up" });
  }
}

/** A partial run says in its error how much of it failed: lists show it without opening the run. */
function partialError({
  kind,
  tally,
}: Extract<AttemptEnd, { kind: "succeeded" | "partial" }>): string | null {
  if (kind !== "partial") return null;
  return tally === null ? "Some items failed." : `${tally.failed} of ${tally.total} items failed.`;
}
