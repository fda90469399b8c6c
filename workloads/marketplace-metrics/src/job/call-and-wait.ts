// Calls a job and waits for the end of its run, however long that takes.
import type { CallState, Ledger, LedgerCall, LedgerRun } from "@punctual/jobs";

const open: ReadonlySet<CallState> = new Set(["waiting", "claimed", "running"]);
/** Of one look: a ledger waits no longer. */
const mostSeconds = 60;

/** Throws when the signal aborts, and with its error for a run that did not succeed. */
export async function callAndWait(ledger: Ledger, call: LedgerCall, signal: AbortSignal): Promise<LedgerRun> {
  const { id } = await ledger.call(call);
  for (;;) {
    signal.throwIfAborted();
    const run = await ledger.wait(id, { seconds: mostSeconds, signal });
    if (run.state === "succeeded") return run;
    if (!open.has(run.state))
      throw new Error(run.error ?? `Expected the run ${id} to succeed, got ${run.state}. See its record.`);
  }
}
