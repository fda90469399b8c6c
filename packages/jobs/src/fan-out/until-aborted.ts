// Awaits something for no longer than a signal lets.

/** Rejects with the signal's reason as soon as it aborts; what was awaited goes on by itself. */
export function untilAborted<Value>(awaited: Promise<Value>, signal: AbortSignal): Promise<Value> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const aborted = Promise.withResolvers<never>();
  const leave = (): void => aborted.reject(signal.reason);
  signal.addEventListener("abort", leave, { once: true });
  return Promise.race([awaited, aborted.promise]).finally(() => signal.removeEventListener("abort", leave));
}
