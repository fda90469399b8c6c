// Takes lines of a run's log from the target that works on it.
import type { EngineContext } from "../../engine-context.ts";
import { keepLog, type LogLine } from "../keep-log.ts";
import { mostLinesPerAttempt } from "../log-limit.ts";
import { countReportedLines } from "./count-reported-lines.sql.ts";
import { fencingTokenOf, runTakenOver, type RunReporter } from "./run-reporter.ts";

export type ReportedLine = Pick<LogLine, "level" | "message" | "data">;

export interface LogRun extends RunReporter {
  readonly lines: readonly ReportedLine[];
}

/** Beyond the limit lines are in the process's log alone. Throws Problem: not-found, run-token-refused, run-taken-over. */
export async function logRun(engine: EngineContext, report: LogRun): Promise<void> {
  const { database, log, clock } = engine;
  const { runId, lines } = report;
  const token = fencingTokenOf(engine, report);
  const [counted] = await database.query(countReportedLines, { runId, token, count: lines.length });
  if (counted === undefined) throw runTakenOver();
  for (const { level, message, data } of lines) log[level]({ ...data, runId }, message);
  const { scheduledAt, before } = counted;
  const kept = lines.slice(0, Math.max(0, mostLinesPerAttempt - before));
  if (kept.length === 0) return;
  const loggedAt = clock.now();
  await keepLog(
    database,
    kept.map((line) => ({ ...line, runId, scheduledAt, loggedAt })),
  );
}
