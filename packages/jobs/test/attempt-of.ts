// One attempt at a run for tests: its tools record what a job does with them.
import type { AttemptTools, FailedItem, JobCall, Progress } from "../src/index.ts";

export interface Saved {
  readonly progress: Progress;
  readonly failed: readonly FailedItem[];
  readonly recovered?: readonly string[];
}

export interface RecordedTools extends AttemptTools {
  readonly abort: AbortController;
  readonly saved: Saved[];
  readonly lines: { readonly level: string; readonly message: string; readonly data: unknown }[];
}

export interface ToolsOptions {
  readonly progress?: Progress | null;
  readonly failedBefore?: readonly FailedItem[];
  /** A retry of just these. */
  readonly onlyItems?: readonly string[];
  readonly save?: (saved: Saved) => Promise<void>;
}

export function recordedTools({
  progress = null,
  failedBefore = [],
  onlyItems,
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
    onlyItems: onlyItems === undefined ? null : new Set(onlyItems),
    log: (level, message, data) => void lines.push({ level, message, data }),
    async saveProgress(now, failed, recovered = []) {
      const one = { progress: now, failed, ...(recovered.length === 0 ? {} : { recovered }) };
      await save?.(one);
      saved.push(one);
    },
    failedItems: async (limit) => onRecord(failedBefore, saved).slice(0, limit),
  };
}

function onRecord(before: readonly FailedItem[], saved: readonly Saved[]): readonly FailedItem[] {
  const errors = new Map(before.map(({ key, error }) => [key, error]));
  for (const { failed, recovered = [] } of saved) {
    for (const { key, error } of failed) errors.set(key, error);
    for (const key of recovered) errors.delete(key);
  }
  return [...errors].map(([key, error]) => ({ key, error }));
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
