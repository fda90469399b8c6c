// Takes locks that would stop writers, for no longer at a time than writers can bear.
import { classify, type Database, type Transaction } from "@punctual/database";
import { pause } from "../clock/pause.ts";

export interface ShortLocks {
  readonly database: Database;
  readonly signal: AbortSignal;
}

/** How long one ask waits: for the month's own partition, and for the tables that everybody writes to. */
export interface LockWaits {
  readonly partitionWait: string;
  readonly parentWait: string;
}

/** While an ask waits, others queue behind it: after this it lets them through. */
const shortWait = "200ms";
/** PostgreSQL calls off an autovacuum for somebody who has waited for a second; only late writers of that month wait behind it. */
const longWait = "1200ms";
/** From this ask on the partition is waited for so long. */
const patientFrom = 15;

/** So many seconds of pauses, and the waits between them, before the locks count as not to be had. */
const mostPauses = 45;

/** One transaction an ask, repeated while others hold a lock. Throws the last refusal. */
export async function withShortLocks<Answer>(
  { database, signal }: ShortLocks,
  work: (transaction: Transaction, waits: LockWaits) => Promise<Answer>,
): Promise<Answer> {
  let paused = 0;
  for (let ask = 1; ; ask++) {
    signal.throwIfAborted();
    const waits = { partitionWait: ask < patientFrom ? shortWait : longWait, parentWait: shortWait };
    try {
      return await database.transaction((transaction) => work(transaction, waits), {
        statementTimeoutSeconds: 600,
      });
    } catch (error) {
      if (!isBusy(error) || paused >= mostPauses) throw error;
    }
    const seconds = Math.min(0.05 * 2 ** (ask - 1), 2);
    await pause(database, seconds);
    paused += seconds;
  }
}

const isBusy = (error: unknown): boolean => ["lock-timeout", "serialization"].includes(classify(error));
