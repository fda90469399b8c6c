// The pruner: makes room for the coming days and drops what is older than the retention.
import { pruneBackfills } from "../backfill/prune-backfills.ts";
import { rewrapSecrets } from "../connection/rewrap-secrets.ts";
import type { EngineContext } from "../engine-context.ts";
import { pruneAudit } from "../audit/prune-audit.ts";
import { pruneAnswers } from "../kept-answer/prune-answers.ts";
import { pruneDeadLetters } from "../dead-letter/prune-dead-letters.ts";
import { pruneDepths } from "../metric-alarm/prune-depths.ts";
import { pruneNodes } from "../node/membership.ts";
import { pruneLogQueries } from "../log-query/prune-log-queries.ts";
import { databaseNow } from "../now.ts";
import { preparePartitions, pruneRuns } from "../run/prune-runs.ts";
import { pruneQueues } from "../queue/prune-queues.ts";
import { pruneServerLog } from "../server-log/prune-server-log.ts";
import { pruneStoredSecrets } from "../stored-secret/prune-stored-secrets.ts";
import { prunePlans } from "../schedule/prune-plans.ts";
import { pruneTombstones } from "../schedule/prune-tombstones.ts";
import { pruneSessions } from "../session/prune-sessions.ts";

export interface Retention {
  /** Days that ended runs, their attempts, items and logs are kept; at least `leastRunDays`. */
  readonly runDays: number;
  /** Days that the audit is kept; default `defaultAuditDays`. */
  readonly auditDays?: number | undefined;
}

export const defaultRetention: Retention = { runDays: 30 };
export const defaultAuditDays = 400;
/** The rows are what keeps an occurrence from being made twice: the longest age of an event and 48 h to spare. */
export const leastRunDays = 3;

const everyMs = 3_600_000;
const dayMs = 86_400_000;

/** One pass; answers how long to sleep. */
export async function prune(engine: EngineContext, retention: Retention): Promise<number> {
  const { database } = engine;
  await preparePartitions(database);
  await rewrapSecrets(engine);
  const now = await databaseNow(database);
  const before = daysBefore(now, retention.runDays);
  const { partitions, runs } = await pruneRuns(database, before);
  const deadLetters = await pruneDeadLetters(database, before);
  const schedules = await pruneTombstones(database, before);
  const auditEvents = await pruneAudit(database, daysBefore(now, retention.auditDays ?? defaultAuditDays));
  const messages = await pruneQueues(database);
  await pruneAnswers(database);
  await pruneSessions(database);
  await pruneStoredSecrets(database);
  await pruneDepths(database);
  await pruneLogQueries(database);
  await pruneServerLog(database);
  await pruneBackfills(database, before);
  await pruneNodes(database);
  await prunePlans(database);
  if (partitions.length + runs + deadLetters + schedules + auditEvents + messages > 0) {
    engine.log.info(
      { partitions, runs, deadLetters, schedules, auditEvents, messages },
      "older than the retention, deleted",
    );
  }
  return everyMs;
}

const daysBefore = (instant: Date, days: number): Date => new Date(instant.getTime() - days * dayMs);
