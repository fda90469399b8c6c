// How late runs began, told from how many began within each step of lateness.

export interface RunLag {
  /** Within 5 % of what it was. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** To the millisecond. */
  readonly maxMs: number;
}

interface Counted {
  /** As punctual.lag_step says; null: the row says something else. */
  readonly step: number | null;
  readonly count: number;
  readonly maxMs: number | null;
}

/** Null where no run began. */
export function runLag(rows: readonly Counted[]): RunLag | null {
  const steps = rows
    .flatMap(({ step, count, maxMs }) => (step === null ? [] : [{ step, count, maxMs: maxMs ?? 0 }]))
    .toSorted((one, other) => one.step - other.step);
  if (steps.length === 0) return null;
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  const within = (share: number): number => {
    let left = total * share;
    for (const { count, maxMs } of steps) {
      left -= count;
      if (left <= 0) return maxMs;
    }
    return 0;
  };
  return {
    p50Ms: Math.round(within(0.5)),
    p95Ms: Math.round(within(0.95)),
    maxMs: Math.round(Math.max(...steps.map(({ maxMs }) => maxMs))),
  };
}
