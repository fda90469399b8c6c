// Waits before connecting again.

/** Ends early, quietly, when the signal aborts. A browser has no clock of ours, and nothing that is due hangs on it. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    // oxlint-disable-next-line no-restricted-globals
    const timer = setTimeout(end, ms);
    if (signal?.aborted === true) end();
    else signal?.addEventListener("abort", end);
  });
}
