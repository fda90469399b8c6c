// Time for tests of served jobs: it passes when the test says so.
import type { Timing } from "../src/index.ts";

export interface ManualTiming extends Timing {
  /** Calls back all that is due within so many seconds, in its order. */
  advance(seconds: number): void;
  /** How many wait. */
  readonly waiting: number;
  /** Resolves as soon as something waits for so many seconds. */
  waited(seconds: number): Promise<void>;
}

interface Due {
  readonly at: number;
  readonly seconds: number;
  readonly callback: () => void;
}

export function manualTiming(): ManualTiming {
  let now = 0;
  const due = new Set<Due>();
  let changed = Promise.withResolvers<void>();
  return {
    get waiting() {
      return due.size;
    },
    after(seconds, callback) {
      const one: Due = { at: now + seconds, seconds, callback };
      due.add(one);
      changed.resolve();
      changed = Promise.withResolvers();
      return { cancel: () => void due.delete(one) };
    },
    advance(seconds) {
      const end = now + seconds;
      for (let next = earliest(due); next !== undefined && next.at <= end; next = earliest(due)) {
        now = next.at;
        due.delete(next);
        next.callback();
      }
      now = end;
    },
    async waited(seconds) {
      while (![...due].some((one) => one.seconds === seconds)) await changed.promise;
    },
  };
}

const earliest = (due: ReadonlySet<Due>): Due | undefined => [...due].sort((a, b) => a.at - b.at)[0];
