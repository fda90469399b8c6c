// How a run over many items went, in numbers.

/** `total = successful + failed + skipped`. */
export interface Tally {
  readonly total: number;
  readonly successful: number;
  readonly failed: number;
  readonly skipped: number;
}

export const emptyTally: Tally = { total: 0, successful: 0, failed: 0, skipped: 0 };
