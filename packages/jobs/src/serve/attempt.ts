// One attempt at a run in an app: what a job is given, whoever keeps the run.
import type { AttemptEnd, AttemptTools } from "../job-runner.ts";

export interface Attempt {
  readonly tools: AttemptTools;
  /** Aborts the job from outside. */
  abort(reason: Error): void;
  /** True when the run is no longer this attempt's: there is nobody to report to. */
  readonly lost: boolean;
  /** Sends what is left of the log, until the signal says that it must do; the run is held on. Never rejects. */
  settle(signal: AbortSignal): Promise<void>;
  /** Puts the end on record; null where the answer alone tells it. Throws when it cannot be done. */
  readonly report: ((end: AttemptEnd, signal: AbortSignal) => Promise<void>) | null;
  /** Lets go of the run. */
  close(): void;
}
