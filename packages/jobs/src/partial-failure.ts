// Thrown by a job that did a part of its work: its run is partial, and is not tried again.
import type { Tally } from "./tally.ts";

interface PartialFailureOptions extends ErrorOptions {
  /** The run's result; the tally unless said otherwise. */
  readonly result?: unknown;
  readonly message?: string;
}

export class PartialFailure extends Error {
  override readonly name = "PartialFailure";
  readonly tally: Tally;
  readonly result: unknown;

  constructor(tally: Tally, { result, message, ...options }: PartialFailureOptions = {}) {
    super(message ?? `${tally.failed} of ${tally.total} items failed.`, options);
    this.tally = tally;
    this.result = result === undefined ? tally : result;
  }
}
