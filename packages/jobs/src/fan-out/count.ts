// Counts the items of a fan-out: all of them, or those that a retry works on again.
import { mostErrorsShown, type FanOutResult } from "../fan-out.ts";
import type { AttemptTools } from "../job-runner.ts";
import type { FailedItem, Progress } from "../run.ts";
import { emptyTally, type Tally } from "../tally.ts";

export interface CountSetting {
  readonly tools: Pick<AttemptTools, "failedItems" | "onlyItems">;
  readonly progress: Progress | null;
  readonly runTally: Tally | null;
}

/** Items that are done, and those of them that failed. */
export interface Done {
  readonly keys: readonly string[];
  readonly failed: readonly FailedItem[];
}

export interface Step extends Done {
  readonly tally: Tally;
  /** Keys of items that failed before and did not this time. */
  readonly recovered: readonly string[];
}

export interface Count {
  /** What it would be with these; nothing is counted before it is taken. */
  step(done: Done): Step;
  /** The run has it on record. */
  take(step: Step): void;
  result(): Promise<FanOutResult>;
}

/** The failed items themselves are the run's to keep: here are their number and the first of them. */
export async function countOf({ tools, progress, runTally }: CountSetting): Promise<Count> {
  if (tools.onlyItems !== null) return retryCount(tools, runTally ?? emptyTally);
  let tally = progress?.tally ?? emptyTally;
  const errors = tally.failed > 0 ? [...(await tools.failedItems(mostErrorsShown))] : [];
  return {
    step: (done) => ({ ...done, tally: added(tally, done), recovered: [] }),
    take(step) {
      tally = step.tally;
      errors.push(...step.failed.slice(0, mostErrorsShown - errors.length));
    },
    result: async () => resultOf(tally, errors),
  };
}

/** Which of the items that failed before are still on record only the run itself knows at the end. */
function retryCount({ failedItems }: CountSetting["tools"], before: Tally): Count {
  let tally = before;
  return {
    step(done) {
      const failed = new Set(done.failed.map(({ key }) => key));
      const recovered = done.keys.filter((key) => !failed.has(key));
      return { ...done, recovered, tally: moved(tally, recovered.length) };
    },
    take: (step) => void (tally = step.tally),
    result: async () => resultOf(tally, await failedItems(mostErrorsShown)),
  };
}

const added = (tally: Tally, { keys, failed }: Done): Tally => ({
  ...tally,
  total: tally.total + keys.length,
  successful: tally.successful + keys.length - failed.length,
  failed: tally.failed + failed.length,
});

/** Never below zero: of several fan-outs in one job the run's tally is the last one's, and the items may be an earlier one's. */
function moved(tally: Tally, recovered: number): Tally {
  const count = Math.min(recovered, tally.failed);
  return { ...tally, successful: tally.successful + count, failed: tally.failed - count };
}

const resultOf = (tally: Tally, errors: readonly FailedItem[]): FanOutResult => ({
  ...tally,
  errors,
  errorsOmitted: Math.max(0, tally.failed - errors.length),
});
