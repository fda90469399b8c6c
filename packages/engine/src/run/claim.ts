// Claims runs for a node, starts those that it claimed ahead, keeps them alive, and gives them back.
import type { Database, Queryable } from "@punctual/database";
import { lookAheadSeconds } from "../schedule/plan-at.ts";
import { claimRuns } from "./claim-runs.sql.ts";
import type { ClaimedRun } from "./claimed-run.ts";
import { handBackRuns } from "./hand-back-runs.sql.ts";
import { heartbeatRuns } from "./heartbeat-runs.sql.ts";
import { interruptRuns } from "./interrupt-runs.sql.ts";
import { leaseSeconds } from "./lease.ts";
import { nextDueAt } from "./next-due-at.sql.ts";
import { startLimited } from "./start-limited.ts";
import { startRuns } from "./start-runs.sql.ts";

/** Of one node: whose runs they are, and which jobs it knows. */
export interface Claimer {
  readonly nodeId: string;
  readonly jobs: readonly string[];
}

/** Due runs come back `running`, soon due ones `claimed`, and so do those that have limits: they begin as these allow. */
export const claim = (
  queryable: Queryable,
  { nodeId, jobs }: Claimer,
  limit: number,
): Promise<readonly ClaimedRun[]> =>
  queryable.query(claimRuns, { lookAheadSeconds, jobs, limit, node: nodeId, leaseSeconds });

export interface NextClaim {
  readonly now: Date;
  /** When the next waiting run wants to be claimed; null: none waits. */
  readonly claimAt: Date | null;
  /** When the next run at a gate wants to be let through; null: none waits at one. */
  readonly admitAt: Date | null;
}

export async function readNextClaim(queryable: Queryable, { jobs }: Claimer): Promise<NextClaim> {
  const [look] = await queryable.query(nextDueAt, { jobs });
  if (look === undefined)
    throw new Error("Expected the look at the next due run to answer one row, got none.");
  return { now: look.now, claimAt: ahead(look.dueAt), admitAt: ahead(look.gatedAt) };
}

const ahead = (dueAt: Date | null): Date | null =>
  dueAt && new Date(dueAt.getTime() - lookAheadSeconds * 1000);

/** So long before its time a held run is put on record as running: the database's answer is then there when it is due. */
export const startLeadMs = 3;

export interface Started {
  readonly now: Date;
  /** The attempt's number by run; a run that is not in it did not start. */
  readonly attempts: ReadonlyMap<string, number>;
  /** Runs that their limits put off for a moment: when they may begin. */
  readonly putOff: ReadonlyMap<string, Date>;
}

/** All with limits or all without. */
export async function start(database: Database, runs: readonly ClaimedRun[]): Promise<Started> {
  const rows = runs.some(hasLimits)
    ? await startLimited(database, runs)
    : await database.query(startRuns, { leaseSeconds, leadSeconds: startLeadMs / 1000, ...identities(runs) });
  const attempts = new Map<string, number>();
  const putOff = new Map<string, Date>();
  for (const { runId, attempt, dueAt } of rows) {
    if (runId !== null && attempt !== null) attempts.set(runId, attempt);
    else if (runId !== null && dueAt !== null) putOff.set(runId, dueAt);
  }
  return { now: rows[0]?.now ?? new Date(0), attempts, putOff };
}

export const hasLimits = ({ limitKeys }: ClaimedRun): boolean => limitKeys.length > 0;

/** Answers the runs that are still held; the others must stop. */
export async function keepAlive(
  queryable: Queryable,
  runs: readonly ClaimedRun[],
): Promise<ReadonlySet<string>> {
  const rows = await queryable.query(heartbeatRuns, { leaseSeconds, ...identities(runs) });
  return new Set(rows.map((row) => row.runId));
}

/** Claimed runs that were not started: another node may take them at once. */
export async function handBack(queryable: Queryable, runs: readonly ClaimedRun[]): Promise<void> {
  if (runs.length > 0) await queryable.query(handBackRuns, identities(runs));
}

/** Running ones that a stopping node cannot finish: counted as lost, and free for others at once. */
export async function interrupt(queryable: Queryable, runs: readonly ClaimedRun[]): Promise<void> {
  if (runs.length === 0) return;
  await queryable.query(interruptRuns, {
    error: "The node stopped before the attempt had ended.",
    ...identities(runs),
  });
}

const identities = (runs: readonly ClaimedRun[]) => ({
  runIds: runs.map((run) => run.runId),
  tokens: runs.map((run) => run.token),
});
