// The job that every contestant carries: about 110 bytes of JSON that say when it was sent, or when it is due.

export interface Job {
  readonly number: number;
  /** Epoch milliseconds: of its due time where it has one, of its sending otherwise. */
  readonly at: number;
  readonly text: string;
}

export const jobName = "bench.no-op";

const text = "a payload as long as an order, an address or a message";

export const makeJob = (number: number, at: number): Job => ({ number, at, text });

export const makeJobs = (first: number, count: number, at: number): readonly Job[] =>
  Array.from({ length: count }, (_, index) => makeJob(first + index, at));
