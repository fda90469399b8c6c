// What a job can do with its run while it works: log, keep its progress, read what failed.
import type { AttemptTools, Progress } from "../delivery/job-runner.ts";
import { failedItemsOf, failedKeysOf } from "../run/failed-items.ts";
import { keepProgress } from "../run/keep-progress.ts";
import type { Tally } from "../run/tally.ts";
import { storedValue } from "../stored-value.ts";
import type { Attempt, AttemptContext } from "./attempt-context.ts";

export async function attemptTools(
  attempt: Attempt,
  { engine, runLog }: AttemptContext,
): Promise<AttemptTools> {
  const { runId, scheduledAt, token, onlyFailed } = attempt.run;
  const key = { runId, scheduledAt };
  let lines = 0;
  return {
    get signal() {
      return attempt.abort.signal;
    },
    progress: earlierProgress(attempt),
    onlyItems: onlyFailed ? await failedKeysOf(engine.database, key) : null,
    log: (level, message, data) => runLog.write({ ...key, level, message, data }, lines++),
    async saveProgress({ cursor, tally }, failed, recovered = []) {
      if (await keepProgress(engine.database, { runId, token, cursor, tally, failed, recovered })) return;
      const lost = new Error(
        "Expected the attempt to hold its run, got one that was cancelled or taken over.",
      );
      attempt.abort.abort(lost);
      throw lost;
    },
    failedItems: (limit) => failedItemsOf(engine.database, key, limit),
  };
}

/** In a retry of failed items the tally is the whole run's from the beginning, and the cursor that of this retry. */
function earlierProgress({ run }: Attempt): Progress | null {
  if (run.tally === null) return null;
  return { cursor: storedValue<string | null>(run.cursor), tally: storedValue<Tally>(run.tally) };
}
