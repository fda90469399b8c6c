// How whoever keeps the runs calls a job: text in, the way it ended out. The engine's own contract has the same shape.
import type { FailedItem, Progress, Run } from "./run.ts";
import type { Tally } from "./tally.ts";

export interface JobCall {
  /** JSON; null stands for no input. */
  readonly input: string | null;
  readonly run: Run;
}

export type LogLevel = "debug" | "info" | "warn" | "error";

/** What the keeper of the runs does for one attempt. */
export interface AttemptTools {
  /** Aborts when the run is cancelled, taken over, or the process stops. */
  readonly signal: AbortSignal;
  /** How far an earlier attempt came; null at the beginning. In a retry of failed items, the whole run's tally. */
  readonly progress: Progress | null;
  /** The run is a retry of just these items, by key; null: it means all of them. */
  readonly onlyItems: ReadonlySet<string> | null;
  log(level: LogLevel, message: string, data: Readonly<Record<string, unknown>>): void;
  /** Items in `recovered` leave the record of those that failed. Throws when the attempt has lost its run. */
  saveProgress(
    progress: Progress,
    failed: readonly FailedItem[],
    recovered?: readonly string[],
  ): Promise<void>;
  /** The first so many failed items of the run, earlier attempts' included, by key. */
  failedItems(limit: number): Promise<readonly FailedItem[]>;
}

export type AttemptEnd =
  | { readonly kind: "succeeded" | "partial"; readonly result: unknown; readonly tally: Tally | null }
  /** Worth another attempt; `afterSeconds` is the least wait that the job asked for. */
  | { readonly kind: "failed"; readonly error: string; readonly afterSeconds: number | null }
  /** No attempt would help. */
  | { readonly kind: "gave-up"; readonly error: string };

export interface JobRunner {
  readonly name: string;
  /** Names the work: of two open runs of one job with the same key, one waits for or joins the other. Null: none. Throws for an input that does not fit. */
  key(call: JobCall): string | null;
  /** Never throws. */
  run(call: JobCall, tools: AttemptTools): Promise<AttemptEnd>;
}
