// Leaves a run to its target, which said that it goes on and will report.
import type { Queryable } from "@punctual/database";
import { reportLeaseSeconds } from "../lease.ts";
import { handOverRun } from "./hand-over-run.sql.ts";

/** Of a run that has ended by then, reported before the answer came, nothing is left to hand over. */
export async function handOver(
  queryable: Queryable,
  { runId, token }: { readonly runId: string; readonly token: string },
): Promise<void> {
  await queryable.query(handOverRun, { runId, token, leaseSeconds: reportLeaseSeconds });
}
