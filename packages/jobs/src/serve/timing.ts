// How a served job's time passes: waits that can be called off, and what a test puts in their place.

export interface Wait {
  cancel(): void;
}

export interface Timing {
  /** Calls back once. */
  after(seconds: number, callback: () => void): Wait;
}

export const realTiming: Timing = {
  after(seconds, callback) {
    // An app has no engine and so no clock of its own. Node fires a timer beyond 24.8 days at once.
    // oxlint-disable-next-line no-restricted-globals
    const timer = setTimeout(callback, Math.min(seconds * 1000, 2 ** 31 - 1));
    return { cancel: () => clearTimeout(timer) };
  },
};

/** Resolves after so many seconds, or at once when the signal aborts. */
export function pause(timing: Timing, seconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      wait.cancel();
      signal.removeEventListener("abort", end);
      resolve();
    };
    const wait = timing.after(seconds, end);
    signal.addEventListener("abort", end);
  });
}
