// Carries a run to a job of this node.
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import { partialError } from "../run/partial-error.ts";
import type { AttemptTools, JobCall, JobRunner } from "./job-runner.ts";

export async function deliverJob(
  runner: JobRunner,
  call: JobCall,
  tools: AttemptTools,
): Promise<AttemptResult> {
  const end = await runner.run(call, tools);
  switch (end.kind) {
    case "succeeded":
      return attemptResult("succeeded", { result: end.result, tally: end.tally });
    case "partial":
      return attemptResult("partial", {
        result: end.result,
        tally: end.tally,
        error: partialError(end.tally),
      });
    case "failed":
      return attemptResult("retry", { error: end.error, afterSeconds: end.afterSeconds });
    case "gave-up":
      return attemptResult("dead", { error: end.error, reason: "gave up" });
  }
}
