// Closes what was opened, the last first; one that fails keeps no other open.
import type { Log } from "../log/make-log.ts";

export interface Closing {
  /** Registers how to close what has just been opened. */
  add(what: string, close: () => Promise<void>): void;
  /** Closes everything, once. */
  close(): Promise<void>;
}

export function closing(log: Log): Closing {
  const open: { readonly what: string; readonly close: () => Promise<void> }[] = [];
  return {
    add: (what, close) => void open.push({ what, close }),
    async close() {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const { what } = last;
        await last.close().catch((error: unknown) => log.warn({ err: error }, `closing ${what} failed`));
      }
    },
  };
}
