// How the engine calls a job: text in, the way it ended out. packages/jobs has the same shape; neither knows the other.

import type { Tally } from "../run/tally.ts";

export interface JobCall {
  /** JSON; null stands for no input. */
  readonly input: string | null;
  readonly run: {
    readonly id: string;
    /** `group/name`; null for a call. */
    readonly schedule: string | null;
    readonly scheduledAt: Date;
    readonly timezone: string;
    /** From 1. */
    readonly attempt: number;
  };
}

export interface Progress {
  readonly cursor: string | null;
  readonly tally: Tally;
}

export interface FailedItem {
  readonly key: string;
  readonly error: string;
}

/** What the engine does for one attempt of a job. */
export interface AttemptTools {
  readonly signal: AbortSignal;
  /** How far an earlier attempt came; null at the beginning. In a retry of failed items, the whole run's tally. */
  readonly progress: Progress | null;
  /** The run is a retry of just these items, by key; null: it means all of them. */
  readonly onlyItems: ReadonlySet<string> | null;
  log(
    level: "debug" | "info" | "warn" | "error",
    message: string,
    data: Readonly<Record<string, unknown>>,
  ): void;
  /** Items in `recovered` leave the record of those that failed. Throws when the attempt has lost its run. */
  saveProgress(
    progress: Progress,
    failed: readonly FailedItem[],
    recovered?: readonly string[],
  ): Promise<void>;
  failedItems(limit: number): Promise<readonly FailedItem[]>;
}

export type AttemptEnd =
  | { readonly kind: "succeeded" | "partial"; readonly result: unknown; readonly tally: Tally | null }
  | { readonly kind: "failed"; readonly error: string; readonly afterSeconds: number | null }
  | { readonly kind: "gave-up"; readonly error: string };

export interface JobRunner {
  readonly name: string;
  /** Whose alone it is: for any other tenant there is no such job. Absent: everyone's. */
  readonly tenant?: string;
  /** Names the work; null: every run is its own. Throws for an input that does not fit. */
  key(call: JobCall): string | null;
  /** Never throws. */
  run(call: JobCall, tools: AttemptTools): Promise<AttemptEnd>;
}
