// A job: code that a schedule or a call runs, with the shape of its input.
import type { z } from "zod";
import type { FanOut } from "./fan-out.ts";
import type { JobRunner } from "./job-runner.ts";
import type { Run } from "./run.ts";

/** Lines on the run's record and on standard output, beside the run's id. */
export interface JobLog {
  debug(message: string, data?: Readonly<Record<string, unknown>>): void;
  info(message: string, data?: Readonly<Record<string, unknown>>): void;
  warn(message: string, data?: Readonly<Record<string, unknown>>): void;
  error(message: string, data?: Readonly<Record<string, unknown>>): void;
}

/** The scheduled day in the schedule's zone beside what every run tells. */
export interface JobRun extends Run {
  /** `YYYY-MM-DD`, of `scheduledAt` in `timezone`. */
  readonly scheduledDate: string;
}

export interface JobContext<Input> {
  readonly input: Input;
  readonly run: JobRun;
  readonly signal: AbortSignal;
  readonly log: JobLog;
  readonly progress: JobProgress;
  readonly fanOut: FanOut;
}

/** For work that is not a fan-out: keeps where a rescued run goes on. */
export interface JobProgress {
  /** The cursor that an earlier attempt kept; null at the beginning. */
  readonly cursor: string | null;
  save(cursor: string): Promise<void>;
}

export interface JobDefinition<Schema extends z.ZodType> {
  /** `workload.job`, 1–128 of a-z, 0-9, `-` and `.`. */
  readonly name: string;
  readonly input: Schema;
  /** Two open runs with the same key are the same work. Absent: every run is its own. */
  readonly key?: (input: z.output<Schema>, run: JobRun) => string;
  /** What it returns is the run's result; a tally with failed items makes the run partial. Throw to fail: see GiveUp, RetryAfter, PartialFailure. */
  run(context: JobContext<z.output<Schema>>): Promise<unknown>;
}

export interface Job {
  readonly name: string;
  readonly input: z.ZodType;
  readonly runner: JobRunner;
}
