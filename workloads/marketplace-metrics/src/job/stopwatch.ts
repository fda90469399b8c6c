// How long something took, by the machine's steady clock.

/** Answers milliseconds since it was started. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}
