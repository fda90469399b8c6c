// What a job is told of the run that it works for.
import type { Tally } from "./tally.ts";

export interface Run {
  /** The same for every attempt: an idempotency key for whatever the job calls. */
  readonly id: string;
  /** `group/name`; null for a call. */
  readonly schedule: string | null;
  /** The moment that the run stands for, however late it starts. */
  readonly scheduledAt: Date;
  /** IANA; that of the schedule, UTC for a call. */
  readonly timezone: string;
  /** From 1. */
  readonly attempt: number;
}

/** How far an earlier attempt came, as the ledger keeps it. */
export interface Progress {
  /** The key of the last item that is done; null before the first. */
  readonly cursor: string | null;
  readonly tally: Tally;
}

/** One item that failed, by its key. */
export interface FailedItem {
  readonly key: string;
  readonly error: string;
}
