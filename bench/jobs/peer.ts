// What a contestant is for the job scenarios: a way to add jobs, and a way to work on them.
import type { Job } from "./job.ts";

/** The servers of one round; the database is empty. */
export interface Addresses {
  readonly postgres: string;
  readonly redis: string;
}

export interface Opening extends Addresses {
  /** Best settings found by trying, in place of the best that its documentation names. */
  readonly tuned: boolean;
}

export interface Producer {
  /** Resolves when the contestant has acknowledged it. */
  addOne(job: Job): Promise<unknown>;
  addMany(jobs: readonly Job[]): Promise<unknown>;
  /** Each is due at its `at`. */
  addAt?(jobs: readonly Job[]): Promise<unknown>;
  /** So many schedules that all fire at every full second. */
  recur?(schedules: number): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Called at the moment a job's own code begins. */
export type OnStart = (job: Job) => void;

export interface Worker {
  /** The contestant's database says that nothing is left to do or to record. */
  isDone(): Promise<boolean>;
  close(): Promise<unknown>;
}

export interface Peer {
  /** Makes tables and queues. */
  prepare(addresses: Addresses): Promise<unknown>;
  openProducer(opening: Opening): Promise<Producer>;
  openWorker?(opening: Opening, onStart: OnStart): Promise<Worker>;
}
