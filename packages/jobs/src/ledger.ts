// Where calls of jobs are recorded and awaited.
import type { Tally } from "./tally.ts";

export interface LedgerCall {
  readonly job: string;
  readonly input: unknown;
  /** Null: now. */
  readonly scheduledAt: Date | null;
  readonly idempotencyKey: string | null;
  /** Who asks, as the guard named it. */
  readonly actor: string;
  /** Whose run it is; absent, the ledger's own tenant. */
  readonly tenant?: string;
}

export interface CalledRun {
  readonly id: string;
  /** True when the call joined a run that was already open, or repeated a key that already named one. */
  readonly joined: boolean;
}

export type CallState =
  "waiting" | "claimed" | "running" | "succeeded" | "partial" | "dead" | "skipped" | "missed" | "cancelled";

export interface LedgerRun {
  readonly id: string;
  readonly state: CallState;
  readonly tally: Tally | null;
  readonly result: unknown;
  readonly error: string | null;
}

export interface Ledger {
  call(call: LedgerCall): Promise<CalledRun>;
  /** Answers the run when it has ended, or as it is after so many seconds or the abort. */
  wait(
    runId: string,
    patience: { readonly seconds: number; readonly signal?: AbortSignal; readonly tenant?: string },
  ): Promise<LedgerRun>;
}
