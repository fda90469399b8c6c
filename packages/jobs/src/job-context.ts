// What a job is given for one attempt, and what the attempt has counted so far.
import { dateIn } from "./calendar-date.ts";
import { readBookmark, writeBookmark } from "./fan-out/bookmark.ts";
import type { FanOut, FanOutResult } from "./fan-out.ts";
import type { AttemptTools, JobCall, LogLevel } from "./job-runner.ts";
import type { JobContext, JobLog, JobProgress, JobRun } from "./job.ts";
import { runFanOut } from "./run-fan-out.ts";
import type { Progress, Run } from "./run.ts";
import { emptyTally, type Tally } from "./tally.ts";

/** What the fan-outs of an attempt came to. */
export interface FanOutCount {
  /** Of the last fan-out; null before the first has ended. */
  readonly tally: Tally | null;
  /** True when items failed in any of them. */
  readonly someFailed: boolean;
}

export interface OpenContext<Input> {
  readonly context: JobContext<Input>;
  readonly count: () => FanOutCount;
}

/** Throws TimezoneError for a run in an unknown zone. */
export function openContext<Input>(input: Input, call: JobCall, tools: AttemptTools): OpenContext<Input> {
  let count: FanOutCount = { tally: null, someFailed: false };
  const ended = ({ total, successful, failed, skipped, errors }: FanOutResult): void => {
    const tally = { total, successful, failed, skipped };
    // In a retry of failed items the errors are the whole run's, so that the last fan-out has the say.
    const before = tools.onlyItems === null && count.someFailed;
    count = { tally, someFailed: before || failed > 0 || errors.length > 0 };
  };
  const context: JobContext<Input> = {
    input,
    run: jobRun(call.run),
    signal: tools.signal,
    log: jobLog(tools),
    progress: jobProgress(tools, () => count.tally ?? tools.progress?.tally ?? emptyTally),
    fanOut: countedFanOut(tools, { ended, tally: () => count.tally }),
  };
  return { context, count: () => count };
}

export const jobRun = (run: Run): JobRun => ({
  ...run,
  scheduledDate: dateIn(run.scheduledAt, run.timezone),
});

function jobLog(tools: AttemptTools): JobLog {
  const at =
    (level: LogLevel) =>
    (message: string, data: Readonly<Record<string, unknown>> = {}): void =>
      tools.log(level, message, data);
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

function jobProgress(tools: AttemptTools, tally: () => Tally): JobProgress {
  return {
    cursor: progressOf(tools, 0)?.cursor ?? null,
    save: (cursor) => tools.saveProgress({ cursor: writeBookmark({ part: 0, cursor }), tally: tally() }, []),
  };
}

interface Counting {
  readonly ended: (result: FanOutResult) => void;
  /** Of the fan-outs that have ended. */
  readonly tally: () => Tally | null;
}

/** Fan-outs are told apart by their order in the job: one that an earlier attempt had left behind begins anew. */
function countedFanOut(tools: AttemptTools, { ended, tally }: Counting): FanOut {
  let fanOuts = 0;
  return async (pages, options, work) => {
    fanOuts += 1;
    const part = fanOuts;
    const cursorOf = (cursor: string): string => writeBookmark({ part, cursor });
    const result = await runFanOut(
      {
        tools,
        progress: progressOf(tools, part),
        runTally: tally() ?? tools.progress?.tally ?? null,
        cursorOf,
      },
      { pages, options, work },
    );
    ended(result);
    return result;
  };
}

function progressOf({ progress }: AttemptTools, part: number): Progress | null {
  if (progress === null || progress.cursor === null) return null;
  const bookmark = readBookmark(progress.cursor);
  return bookmark.part === part ? { ...progress, cursor: bookmark.cursor } : null;
}
