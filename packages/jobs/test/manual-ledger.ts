// A ledger for tests in which nothing happens by itself: a run ends, or a patience, when the test says so.
import type { Ledger, LedgerCall, LedgerRun } from "../src/index.ts";

export interface Wait {
  readonly runId: string;
  readonly seconds: number;
  readonly signal: AbortSignal | undefined;
  answer(run: Partial<LedgerRun>): void;
}

export interface ManualLedger extends Ledger {
  readonly calls: readonly LedgerCall[];
  /** Resolves when somebody waits for the next time. */
  waited(): Promise<Wait>;
}

export function manualLedger(): ManualLedger {
  const calls: LedgerCall[] = [];
  const waits: Wait[] = [];
  let arrived = Promise.withResolvers<void>();
  return {
    calls,
    async call(call) {
      calls.push(call);
      return { id: `run-${calls.length}`, joined: false };
    },
    wait(runId, { seconds, signal }) {
      const answered = Promise.withResolvers<LedgerRun>();
      const nothing = { id: runId, state: "running", tally: null, result: null, error: null } as const;
      waits.push({ runId, seconds, signal, answer: (run) => answered.resolve({ ...nothing, ...run }) });
      arrived.resolve();
      arrived = Promise.withResolvers();
      return answered.promise;
    },
    async waited() {
      for (;;) {
        const wait = waits.shift();
        if (wait !== undefined) return wait;
        await arrived.promise;
      }
    },
  };
}
