// A schedule that fires daily, a job that ends as a test says, and backfills of the two.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import {
  getBackfill,
  listRuns,
  putSchedule,
  startBackfill,
  type AttemptEnd,
  type Backfill,
  type Run,
  type ScheduleDefinitionInput,
  type StartBackfill,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob, type TestJob } from "./test-job.ts";

export const now = "2026-03-05T12:00:00.000Z";
/** Four times of the schedule. */
export const march = { from: new Date("2026-03-01T00:00:00Z"), to: new Date("2026-03-05T00:00:00Z") };
export const patience = { timeout: 10_000 };

export interface BackfillBench extends TestEngine {
  readonly job: TestJob;
  /** How the job ends for a scheduled time; every run succeeds until it is told otherwise. */
  endWith(end: (at: string) => AttemptEnd | Promise<AttemptEnd>): void;
  put(given?: Partial<ScheduleDefinitionInput>): Promise<unknown>;
  start(given?: Partial<StartBackfill>): Promise<Backfill>;
  read(id: string): Promise<Backfill>;
  /** Oldest scheduled time first. */
  runs(): Promise<readonly Run[]>;
  work(): Promise<void>;
}

export async function openBackfillBench(): Promise<BackfillBench> {
  let end: (at: string) => AttemptEnd | Promise<AttemptEnd> = () => succeeded;
  const job = testJob({ run: ({ run }) => end(run.scheduledAt.toISOString()) });
  const bench = await createTestEngine({ now, jobs: [job] });
  const { engine } = bench;
  return {
    ...bench,
    job,
    endWith: (next) => void (end = next),
    put(given = {}) {
      const said = { expression: "cron(0 2 * * ? *)", retry: { maxRetries: 0 }, ...given };
      return putSchedule(engine, principal, { ...named("daily"), definition: definition(said) });
    },
    start: (given = {}) =>
      startBackfill(engine, principal, { ...named("daily"), ...march, idempotencyKey: null, ...given }),
    read: (id) => getBackfill(engine, principal, { id }),
    async runs() {
      const all = { schedule: "daily", job: null, state: null, from: null, to: null };
      return (await listRuns(engine, principal, { limit: 200, cursor: null, ...all })).items.toReversed();
    },
    work: () => engine.workOff(),
  };
}

export const timesOf = (runs: readonly Run[]): readonly string[] =>
  runs.map(({ scheduledAt }) => scheduledAt.toISOString());

/** Gives up on the times of one day. */
export const failOn =
  (day: string) =>
  (at: string): AttemptEnd =>
    at.startsWith(day) ? { kind: "gave-up", error: "no" } : succeeded;
