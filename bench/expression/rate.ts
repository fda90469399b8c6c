// How often something can be done in a second, measured in rounds that take turns.

export interface Measured {
  readonly median: number;
  /** (highest - lowest) / median */
  readonly spread: number;
}

/** Calls `run` for at least so long; answers calls a second. */
export const ratePerSecond = (run: () => void, milliseconds = 120): number => {
  const start = performance.now();
  let calls = 0;
  let batch = 1;
  for (;;) {
    for (let i = 0; i < batch; i++) run();
    calls += batch;
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds) return (calls / elapsed) * 1000;
    // Looking at the clock after every call would measure the clock.
    batch = Math.min(batch * 2, 65_536);
  }
};

export const summary = (rates: readonly number[]): Measured => {
  const sorted = [...rates].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  return { median, spread: ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / median };
};

/** Each round runs every one once, in turn, so that a noisy moment of the machine hits all alike. */
export const interleaved = (runs: readonly (() => void)[], rounds = 3): Measured[] => {
  for (const run of runs) ratePerSecond(run, 40);
  const rates = runs.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) rates[i]?.push(ratePerSecond(run));
  }
  return rates.map(summary);
};

export const shown = (rate: number): string => {
  if (rate >= 1e6) return `${(rate / 1e6).toFixed(2)}M`;
  return rate >= 1e4 ? `${(rate / 1e3).toFixed(0)}k` : rate.toFixed(0);
};
