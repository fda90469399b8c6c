// How a job ends under a signal: by itself, or left behind when the signal aborts.
import { errorText } from "../error-text.ts";
import type { AttemptEnd, AttemptTools, JobCall, JobRunner } from "../job-runner.ts";

/** A job that does not heed its signal is not waited for: the process is about to end, or the run is another's. */
export async function jobEnd(runner: JobRunner, call: JobCall, tools: AttemptTools): Promise<AttemptEnd> {
  const { signal } = tools;
  const aborted = Promise.withResolvers<AttemptEnd>();
  const leave = (): void =>
    aborted.resolve({ kind: "failed", error: errorText(signal.reason), afterSeconds: null });
  signal.addEventListener("abort", leave);
  if (signal.aborted) leave();
  try {
    return sendable(await Promise.race([aborted.promise, runner.run(call, tools)]));
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

/** What no JSON can say would come back as another result, or none. */
function sendable(end: AttemptEnd): AttemptEnd {
  try {
    JSON.stringify(end);
    return end;
  } catch (error) {
    return {
      kind: "gave-up",
      error: `Expected the job's result to be JSON, got what is not: ${errorText(error)}. Return plain values.`,
    };
  }
}
