// Calls something off when its time is up, however long that is.
import type { EngineContext } from "@punctual/engine";

export type Clock = EngineContext["clock"];

export interface Deadline {
  cancel(): void;
}

/** The clock's own timers end after some seconds at most. */
export function deadline(clock: Clock, ms: number, call: () => void): Deadline {
  const until = clock.monotonicMs() + ms;
  let timer = clock.after(ms, look);
  function look(): void {
    const leftMs = until - clock.monotonicMs();
    if (leftMs > 0) timer = clock.after(leftMs, look);
    else call();
  }
  return { cancel: () => timer.cancel() };
}
