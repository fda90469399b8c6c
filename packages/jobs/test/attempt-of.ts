// One attempt at a run for tests: its tools record what a job does with them.
import type { AttemptTools, FailedItem, JobCall, Progress } from "../src/index.ts";

export interface Saved {
  readonly progress: Progress;
  readonly failed: readonly FailedItem[];
}

export interface RecordedTools extends AttemptTools {
  readonly abort: AbortController;
  readonly saved: Saved[];
  readonly lines: { readonly level: string; readonly message: string; readonly data: unknown }[];
}

export interface ToolsOptions {
  readonly progress?: Progress | null;
  readonly failedBefore?: readonly FailedItem[];
  readonly save?: (saved: Saved) => Promise<void>;
}

export function recordedTools({
  progress = null,
  failedBefore = [],
  save,
}: ToolsOptions = {}): RecordedTools {
  const abort = new AbortController();
  const saved: Saved[] = [];
  const lines: RecordedTools["lines"] = [];
  return {
    abort,
    saved,
    lines,
    signal: abort.signal,
    progress,
    log: (level, message, data) => void lines.push({ level, message, data }),
    async saveProgress(now, failed) {
      await save?.({ progress: now, failed });
      saved.push({ progress: now, failed });
    },
    failedItems: async (limit) => [...failedBefore, ...saved.flatMap(({ failed }) => failed)].slice(0, limit),
  };
}

export const callOf = (input: unknown = null, run: Partial<JobCall["run"]> = {}): JobCall => ({
  input: input === null ? null : JSON.stringify(input),
  run: {
    id: "run-1",
    schedule: null,
    scheduledAt: new Date("2026-03-01T02:00:00Z"),
    timezone: "UTC",
    attempt: 1,
    ...run,
  },
});
