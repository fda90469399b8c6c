// Has the archive job run, and waits for its end.
import type { JobRun, Ledger, LedgerRun } from "@punctual/jobs";
import { z } from "zod";
import { archiveName } from "./archive.ts";

export interface ArchiveCall {
  readonly ledger: Ledger;
  readonly run: JobRun;
  readonly month: string;
  readonly signal: AbortSignal;
}

export interface Archived {
  readonly archived: number;
  readonly cutoff: string;
}

const archivedShape = z.object({ archived: z.int(), cutoff: z.string() });

/**
 * A run that is tried again asks for the same archive run: one that has ended well is not made twice, one that failed is
 * tried again. Throws where it did not end well.
 */
export async function runArchive({ ledger, run, month, signal }: ArchiveCall): Promise<Archived> {
  const { id } = await ledger.call({
    job: archiveName,
    input: { month },
    scheduledAt: run.scheduledAt,
    idempotencyKey: `${run.id}:archive`,
    actor: run.schedule ?? "stream-snapshots.snapshot",
  });
  const { state, result, error } = await ended(ledger, id, signal);
  if (state === "succeeded") return archivedShape.parse(result);
  throw new Error(
    `Expected the archive run ${id} to succeed, got ${state}${error === null ? "." : `: ${error}`} The snapshots stand; run it again once the cause is mended.`,
  );
}

const open: ReadonlySet<LedgerRun["state"]> = new Set(["waiting", "claimed", "running"]);

async function ended(ledger: Ledger, id: string, signal: AbortSignal): Promise<LedgerRun> {
  for (;;) {
    signal.throwIfAborted();
    const run = await ledger.wait(id, { seconds: 60, signal });
    if (!open.has(run.state)) return run;
  }
}
