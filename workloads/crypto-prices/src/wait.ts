// Lets real time pass: what CoinGecko counts, the database's clock cannot shorten.

/** Resolves after so many seconds; throws the signal's reason as soon as it aborts. */
export type Wait = (seconds: number, signal: AbortSignal) => Promise<void>;

/** Longer ones would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

export const wait: Wait = (seconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    // When a run is due it does not decide, only when its next request may be sent.
    // oxlint-disable-next-line no-restricted-globals
    const timer = setTimeout(
      () => {
        signal.removeEventListener("abort", leave);
        resolve();
      },
      Math.min(seconds * 1000, longestTimerMs),
    );
    signal.addEventListener("abort", leave, { once: true });
  });
