// How often something can be done in a second.

const warmUpMs = 40;
const measuredMs = 120;

/** Calls `run` for at least so long, after a while that is not counted; answers calls a second. */
export function ratePerSecond(run: () => void): number {
  rateOver(run, warmUpMs);
  return rateOver(run, measuredMs);
}

function rateOver(run: () => void, milliseconds: number): number {
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
}
