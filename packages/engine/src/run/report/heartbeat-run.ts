// Takes a sign of life from a target that works on a run, with how far it has come.
import type { EngineContext } from "../../engine-context.ts";
import { storedValue } from "../../stored-value.ts";
import { failedItemsOf, failedKeysOf, type FailedItem } from "../failed-items.ts";
import { keepProgress } from "../keep-progress.ts";
import { reportLeaseSeconds } from "../lease.ts";
import type { Tally } from "../tally.ts";
import { renewReport } from "./renew-report.sql.ts";
import { fencingTokenOf, runTakenOver, type RunReporter } from "./run-reporter.ts";

export interface ReportedProgress {
  readonly cursor: string | null;
  readonly tally: Tally;
}

export interface HeartbeatRun extends RunReporter {
  readonly progress: ReportedProgress | null;
  readonly failed: readonly FailedItem[];
  /** Keys of items that failed before and did not this time. */
  readonly recovered: readonly string[];
}

export interface Heartbeat {
  /** So long the run is the target's from now on. */
  readonly leaseSeconds: number;
  /** As an earlier attempt, or this one, has left it. */
  readonly progress: ReportedProgress | null;
  /** The run is a retry of these items alone. */
  readonly onlyItems: readonly string[] | null;
  /** The first on record. */
  readonly failed: readonly FailedItem[];
}

const failedShown = 100;
const noFurther = { cursor: null, tally: null };

/** Throws Problem: not-found, run-token-refused, run-taken-over. */
export async function heartbeatRun(engine: EngineContext, heartbeat: HeartbeatRun): Promise<Heartbeat> {
  const { database } = engine;
  const { runId, progress, failed, recovered } = heartbeat;
  const token = fencingTokenOf(engine, heartbeat);
  // Items may come before the progress that counts them: a host sends many of them in parts.
  if (progress !== null || failed.length + recovered.length > 0) {
    const kept = { runId, token, ...(progress ?? noFurther), failed, recovered };
    if (!(await keepProgress(database, kept))) throw runTakenOver();
  }
  const [held] = await database.query(renewReport, { runId, token, leaseSeconds: reportLeaseSeconds });
  if (held === undefined) throw runTakenOver();
  return {
    leaseSeconds: reportLeaseSeconds,
    progress: held.tally === null ? null : progressOf(held.cursor, held.tally),
    onlyItems: held.onlyFailed ? [...(await failedKeysOf(database, held))] : null,
    failed: await failedItemsOf(database, held, failedShown),
  };
}

const progressOf = (cursor: unknown, tally: unknown): ReportedProgress => ({
  cursor: storedValue<string | null>(cursor),
  tally: storedValue<Tally>(tally),
});
