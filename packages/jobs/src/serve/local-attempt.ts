// One attempt that nobody keeps: a call by hand, or of a Punctual without a secret key.
import type { AttemptTools } from "../job-runner.ts";
import type { FailedItem } from "../run.ts";
import type { Attempt } from "./attempt.ts";

/** Its failed items are kept for its own result alone. */
export function localAttempt(log: AttemptTools["log"]): Attempt {
  const abort = new AbortController();
  const failedItems = new Map<string, FailedItem>();
  return {
    tools: {
      signal: abort.signal,
      progress: null,
      onlyItems: null,
      log,
      async saveProgress(_progress, failed) {
        abort.signal.throwIfAborted();
        for (const item of failed) failedItems.set(item.key, item);
      },
      failedItems: async (limit) => [...failedItems.values()].slice(0, limit),
    },
    abort: (reason) => abort.abort(reason),
    lost: false,
    settle: () => Promise.resolve(),
    report: null,
    close: () => undefined,
  };
}
