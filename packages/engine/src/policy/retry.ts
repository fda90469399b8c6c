// When a failed attempt is tried again, or why it is not.

/** The first retry's wait; it doubles from there. */
export const firstDelaySeconds = 1;
export const longestDelaySeconds = 480;

export interface RetryQuestion {
  /** Retries made since the run was last opened. */
  readonly retries: number;
  readonly maxRetries: number;
  /** Until the end of the run's maximum age. */
  readonly remainingSeconds: number;
  /** What the target or the job asked for; null for nothing. */
  readonly afterSeconds: number | null;
  /** In [0, 1). */
  readonly random: number;
}

export type RetryVerdict =
  /** Counted from the moment at which the attempt's end is recorded. */
  | { readonly retrySeconds: number }
  | { readonly retrySeconds: null; readonly reason: "retries spent" | "maximum age" };

export function judgeRetry(question: RetryQuestion): RetryVerdict {
  const { retries, maxRetries, remainingSeconds, afterSeconds, random } = question;
  if (retries >= maxRetries) return { retrySeconds: null, reason: "retries spent" };
  const seconds = Math.max(backOffSeconds(retries, random), afterSeconds ?? 0);
  // Whole milliseconds: finer ones would be cut when the instant is stored.
  const retrySeconds = Math.ceil(seconds * 1000) / 1000;
  return retrySeconds < remainingSeconds ? { retrySeconds } : { retrySeconds: null, reason: "maximum age" };
}

/** Half of it is random, so that runs that failed together do not come back together. */
export function backOffSeconds(retries: number, random: number): number {
  // Beyond this many doublings the cap has long been reached, and the power would become infinite.
  const ceiling = Math.min(firstDelaySeconds * 2 ** Math.min(retries, 30), longestDelaySeconds);
  return ceiling / 2 + (random * ceiling) / 2;
}
