// What a producer's process can be told to do; it measures its own calls.
import { setTimeout as pause } from "node:timers/promises";
import { makeJob, makeJobs } from "../job.ts";
import type { Producer } from "../peer.ts";
import { spreadOf } from "../spread.ts";
import { wallMs } from "../wall-clock.ts";

export interface Enqueued {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export interface ProducerRole {
  /** So many callers, each of which awaits its call before the next. */
  call(callers: number, seconds: number): Promise<Enqueued>;
  callBatches(size: number, seconds: number): Promise<Enqueued>;
  /** Adds so many jobs that are due at once, as fast as it can. */
  fill(count: number): Promise<void>;
  /** The same, all due at one moment. Throws when they were not stored by then. */
  fillAt(count: number, dueMs: number): Promise<void>;
  /** Adds jobs that become due at equal steps. */
  fillSpread(count: number, fromMs: number, stepMs: number): Promise<void>;
  /** Adds single jobs at a steady pace, whether the one before is acknowledged or not. */
  pace(perSecond: number, seconds: number): Promise<void>;
  recur(schedules: number): Promise<void>;
}

const batchSize = 1000;

export const producerRole = (producer: Producer): ProducerRole => ({
  call: (callers, seconds) => call(producer, callers, seconds),
  callBatches: (size, seconds) => callBatches(producer, size, seconds),
  async fill(count) {
    for (let first = 0; first < count; first += batchSize)
      await producer.addMany(makeJobs(first, Math.min(batchSize, count - first), wallMs()));
  },
  async fillAt(count, dueMs) {
    for (let first = 0; first < count; first += batchSize)
      await addAt(producer)(makeJobs(first, Math.min(batchSize, count - first), dueMs));
    if (wallMs() >= dueMs)
      throw new Error(
        "Expected the jobs to be stored before they are due, got more than the time left for it.",
      );
  },
  async fillSpread(count, fromMs, stepMs) {
    await addAt(producer)(
      Array.from({ length: count }, (_, index) => makeJob(index, Math.round(fromMs + index * stepMs))),
    );
  },
  pace: (perSecond, seconds) => pace(producer, perSecond, seconds),
  async recur(schedules) {
    if (producer.recur === undefined) throw new Error("Expected a contestant with schedules, got none.");
    await producer.recur(schedules);
  },
});

function addAt({ addAt: add }: Producer): NonNullable<Producer["addAt"]> {
  if (add === undefined) throw new Error("Expected a contestant with due times, got none.");
  return add;
}

/** Compiled code, open connections and prepared statements: what a producer has that runs for a while. */
const warmUpSeconds = 0.5;

async function call(producer: Producer, callers: number, seconds: number): Promise<Enqueued> {
  const one = async (): Promise<number> => {
    await producer.addOne(makeJob(0, wallMs()));
    return 1;
  };
  await repeat(one, callers, warmUpSeconds);
  return repeat(one, callers, seconds);
}

async function callBatches(producer: Producer, size: number, seconds: number): Promise<Enqueued> {
  const batch = async (): Promise<number> => {
    await producer.addMany(makeJobs(0, size, wallMs()));
    return size;
  };
  await repeat(batch, 1, warmUpSeconds);
  return repeat(batch, 1, seconds);
}

async function repeat(act: () => Promise<number>, callers: number, seconds: number): Promise<Enqueued> {
  const durations: number[] = [];
  let added = 0;
  const startMs = performance.now();
  const untilMs = startMs + seconds * 1000;
  const caller = async (): Promise<void> => {
    for (let beganMs = performance.now(); beganMs < untilMs;) {
      // Not `added += await`: that would add to what it was before the call.
      const count = await act();
      added += count;
      const endedMs = performance.now();
      durations.push(endedMs - beganMs);
      beganMs = endedMs;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const { p50, p99 } = spreadOf(durations);
  return { perSecond: added / ((performance.now() - startMs) / 1000), p50, p99 };
}

async function pace(producer: Producer, perSecond: number, seconds: number): Promise<void> {
  const startMs = performance.now();
  const acknowledged: Promise<unknown>[] = [];
  for (let number = 0; number < perSecond * seconds; number++) {
    const leftMs = startMs + (number * 1000) / perSecond - performance.now();
    if (leftMs > 0) await pause(Math.ceil(leftMs));
    acknowledged.push(producer.addOne(makeJob(number, wallMs())));
  }
  await Promise.all(acknowledged);
}
