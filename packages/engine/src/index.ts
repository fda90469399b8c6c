// Durable schedules, delivered: the engine, its verbs, and the shapes that they take and give.
export {
  createEngine,
  engineMigrations,
  SecretKeyRefused,
  type Engine,
  type EngineOptions,
} from "./engine.ts";
export type { EngineContext } from "./engine-context.ts";
export { catalogue, Problem, type ProblemCode } from "./errors.ts";
export type { Health, HealthCheck } from "./health.ts";
export { silentLog, type Log } from "./log.ts";
export type { Page, PageRequest } from "./page.ts";
export type { Principal, Role } from "./principal.ts";
export { metrics, type Metrics } from "./metrics.ts";
export { databaseNow } from "./now.ts";
export { defaultRetention, leastRunDays, type Retention } from "./loop/pruner.ts";

export { egressPolicy, type EgressPolicy } from "./delivery/egress.ts";
export type {
  AttemptEnd,
  AttemptTools,
  FailedItem,
  JobCall,
  JobRunner,
  Progress,
} from "./delivery/job-runner.ts";

export { scheduleArns, type ArnOf, type ArnPlace } from "./payload/schedule-arn.ts";

export type { Precondition, WantedVersion } from "./schedule/check-version.ts";
export { deleteSchedule } from "./schedule/delete-schedule.ts";
export { getVersion } from "./schedule/get-version.ts";
export { listVersions, type ScheduleVersion } from "./schedule/list-versions.ts";
export { patchSchedule, type PatchSchedule } from "./schedule/patch-schedule.ts";
export { restoreVersion, type RestoreVersion } from "./schedule/restore-version.ts";
export { schedulePatch, type SchedulePatch } from "./schedule/schedule-patch.ts";
export {
  explainExpression,
  type Explanation,
  type ExplainExpression,
} from "./schedule/explain-expression.ts";
export { getSchedule } from "./schedule/get-schedule.ts";
export { listSchedules, type ListSchedules } from "./schedule/list-schedules.ts";
export { nextOccurrences } from "./schedule/next-occurrences.ts";
export { pauseSchedule } from "./schedule/pause-schedule.ts";
export { previewInput, type PreviewedInput, type PreviewInput } from "./schedule/preview-input.ts";
export { putSchedule, type PutScheduleAnswer } from "./schedule/put-schedule.ts";
export type { WantedSchedule } from "./schedule/wanted-schedule.ts";
export { resumeSchedule } from "./schedule/resume-schedule.ts";
export { runSchedule, type RunSchedule } from "./schedule/run-schedule.ts";
export {
  defaultRetry,
  defaultTimeoutSeconds,
  longestInputBytes,
  scheduleDefinition,
  type HttpTarget,
  type ScheduleDefinition,
  type ScheduleDefinitionInput,
  type Target,
} from "./schedule/schedule-definition.ts";
export {
  defaultGroup,
  parseScheduleName,
  resourceName,
  scheduleNameOf,
  type ScheduleName,
} from "./schedule/schedule-name.ts";
export type { Schedule } from "./schedule/schedule.ts";
export { syncDeclared, type DeclaredSchedule, type Synced } from "./schedule/sync-declared.ts";

export { callJob, callJobs, type CalledRun, type CallJob } from "./run/call-job.ts";
export { cancelRun } from "./run/cancel-run.ts";
export { changedRuns, type ChangedRuns } from "./run/changed-runs.ts";
export { getRun, type RunDetail, type ShownAttempt, type ShownLine } from "./run/get-run.ts";
export { listRuns, type ListRuns } from "./run/list-runs.ts";
export { readRunLog, type LogLine, type ReadRunLog } from "./run/read-run-log.ts";
export { retryFailedItems } from "./run/retry-failed-items.ts";
export { retryRun } from "./run/retry-run.ts";
export { isOpen, openStates, runStates, type Run, type RunState } from "./run/run.ts";
export type { Tally } from "./run/tally.ts";
export { waitForRun, type AwaitedRun, type WaitForRun } from "./run/wait-for-run.ts";

export { deadLetterStates, type DeadLetter, type DeadLetterState } from "./dead-letter/dead-letter.ts";
export type { DeadLetterFilter } from "./dead-letter/dead-letter-filter.ts";
export { discardDeadLetter } from "./dead-letter/discard-dead-letter.ts";
export {
  discardDeadLetters,
  type DiscardDeadLetters,
  type DiscardedLetters,
} from "./dead-letter/discard-dead-letters.ts";
export { getDeadLetter } from "./dead-letter/get-dead-letter.ts";
export { listDeadLetters, type ListDeadLetters } from "./dead-letter/list-dead-letters.ts";
export { listCauses, type DeadLetterCause } from "./dead-letter/list-causes.ts";
export type { Matched } from "./dead-letter/match-dead-letters.ts";
export { redriveDeadLetter, type RedriveDeadLetter } from "./dead-letter/redrive-dead-letter.ts";
export {
  redriveDeadLetters,
  type RedriveDeadLetters,
  type RedrivenLetters,
} from "./dead-letter/redrive-dead-letters.ts";

export { backfillStates, type Backfill, type BackfillState } from "./backfill/backfill.ts";
export { cancelBackfill, type CancelBackfill } from "./backfill/cancel-backfill.ts";
export { getBackfill } from "./backfill/get-backfill.ts";
export { listBackfills, type ListBackfills } from "./backfill/list-backfills.ts";
export { previewBackfill, type BackfillPreview, type PreviewBackfill } from "./backfill/preview-backfill.ts";
export { startBackfill, type StartBackfill } from "./backfill/start-backfill.ts";

export {
  accessKeyName,
  keyDigest,
  looksLikeAccessKey,
  roles,
  tenantName,
  type AccessKey,
} from "./access/access-key.ts";
export { createAccessKey, type CreateAccessKey, type NewAccessKey } from "./access/create-access-key.ts";
export { listAccessKeys } from "./access/list-access-keys.ts";
export { principalOf, type KeyHolder } from "./access/principal-of.ts";
export { revokeAccessKey } from "./access/revoke-access-key.ts";

export type { AuditEvent } from "./audit/audit-event.ts";
export { Denials, type Denial } from "./audit/denials.ts";
export { listAudit, type ListAudit } from "./audit/list-audit.ts";

export { listLimits } from "./quota/list-limits.ts";
export { quotaNames, type QuotaName, type Quotas, type Usage } from "./quota/quota.ts";

export { deleteGroup } from "./group/delete-group.ts";
export { ensureDefaultGroup } from "./group/ensure-default-group.ts";
export { listGroups } from "./group/list-groups.ts";
export { putGroup } from "./group/put-group.ts";

export {
  connectionDefinition,
  connectionSettings,
  type ConnectionDefinition,
  type ConnectionDefinitionInput,
} from "./connection/connection-definition.ts";
export type { Connection } from "./connection/connection.ts";
export { deleteConnection } from "./connection/delete-connection.ts";
export { getConnection } from "./connection/get-connection.ts";
export { listConnections } from "./connection/list-connections.ts";
export { putConnection } from "./connection/put-connection.ts";
export { testConnection, testConnectionRequest } from "./connection/test-connection.ts";
export type { DeliveryTrial } from "./connection/try-delivery.ts";

export {
  apiDestinationDefinition,
  type ApiDestinationDefinition,
  type ApiDestinationDefinitionInput,
} from "./api-destination/api-destination-definition.ts";
export type { ApiDestination } from "./api-destination/api-destination.ts";
export { deleteApiDestination } from "./api-destination/delete-api-destination.ts";
export { getApiDestination } from "./api-destination/get-api-destination.ts";
export { listApiDestinations } from "./api-destination/list-api-destinations.ts";
export {
  putApiDestination,
  type PutApiDestination,
  type PutApiDestinationAnswer,
} from "./api-destination/put-api-destination.ts";
export { testApiDestination, testApiDestinationRequest } from "./api-destination/test-api-destination.ts";

export {
  rateLimitDefinition,
  rateLimitShape,
  type RateLimitDefinition,
  type RateLimitDefinitionInput,
} from "./limit/rate-limit-definition.ts";
export { deleteRateLimit } from "./limit/delete-rate-limit.ts";
export { getRateLimit } from "./limit/get-rate-limit.ts";
export { listRateLimits } from "./limit/list-rate-limits.ts";
export { putRateLimit, type PutRateLimit, type PutRateLimitAnswer } from "./limit/put-rate-limit.ts";
export type { RateLimit } from "./limit/rate-limit.ts";
export { syncLimits, type DeclaredLimit } from "./limit/sync-limits.ts";

export { freeze, type BeginFreeze } from "./freeze/freeze.ts";
export { getFreeze, type Freeze } from "./freeze/get-freeze.ts";
export { unfreeze } from "./freeze/unfreeze.ts";

export {
  alarmDefinition,
  alarmKinds,
  alarmName,
  type AlarmDefinition,
  type AlarmDefinitionInput,
} from "./alarm/alarm-definition.ts";
export type { Alarm } from "./alarm/alarm.ts";
export { deleteAlarm } from "./alarm/delete-alarm.ts";
export { getAlarm } from "./alarm/get-alarm.ts";
export { listAlarms } from "./alarm/list-alarms.ts";
export { putAlarm, type PutAlarm, type PutAlarmAnswer } from "./alarm/put-alarm.ts";
export { syncAlarms, type DeclaredAlarm } from "./alarm/sync-alarms.ts";

export { diagnose } from "./diagnosis/diagnose.ts";
export type { Finding } from "./diagnosis/finding.ts";

export { appDefinition, type AppDefinition } from "./app/app-definition.ts";
export type { App } from "./app/app.ts";
export { deleteApp } from "./app/delete-app.ts";
export { getApp } from "./app/get-app.ts";
export { listApps } from "./app/list-apps.ts";
export { listJobs } from "./app/list-jobs.ts";
export { putApp, type PutApp } from "./app/put-app.ts";

export { completeRun, failRun } from "./run/report/end-run.ts";
export { heartbeatRun } from "./run/report/heartbeat-run.ts";
export { logRun } from "./run/report/log-run.ts";
export { runToken } from "./run/run-token.ts";
export { isRunReporter } from "./run/report/run-reporter.ts";
