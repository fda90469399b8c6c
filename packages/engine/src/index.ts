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

export type { Precondition, WantedVersion } from "./schedule/check-version.ts";
export { deleteSchedule } from "./schedule/delete-schedule.ts";
export {
  explainExpression,
  type Explanation,
  type ExplainExpression,
} from "./schedule/explain-expression.ts";
export { getSchedule } from "./schedule/get-schedule.ts";
export { listSchedules, type ListSchedules } from "./schedule/list-schedules.ts";
export { nextOccurrences } from "./schedule/next-occurrences.ts";
export { pauseSchedule } from "./schedule/pause-schedule.ts";
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

export { callJob, type CalledRun, type CallJob } from "./run/call-job.ts";
export { cancelRun } from "./run/cancel-run.ts";
export { getRun, type RunDetail, type ShownAttempt, type ShownLine } from "./run/get-run.ts";
export { listRuns, type ListRuns } from "./run/list-runs.ts";
export { retryRun } from "./run/retry-run.ts";
export { isOpen, openStates, runStates, type Run, type RunState } from "./run/run.ts";
export type { Tally } from "./run/tally.ts";
export { waitForRun, type AwaitedRun, type WaitForRun } from "./run/wait-for-run.ts";

export type { DeadLetter } from "./dead-letter/dead-letter.ts";
export { discardDeadLetter } from "./dead-letter/discard-dead-letter.ts";
export { getDeadLetter } from "./dead-letter/get-dead-letter.ts";
export { listDeadLetters, type ListDeadLetters } from "./dead-letter/list-dead-letters.ts";
export { redriveDeadLetter } from "./dead-letter/redrive-dead-letter.ts";

export { deleteGroup } from "./group/delete-group.ts";
export { ensureDefaultGroup } from "./group/ensure-default-group.ts";
export { listGroups } from "./group/list-groups.ts";
export { putGroup } from "./group/put-group.ts";

export { connectionDefinition } from "./connection/connection-definition.ts";
export type { Connection } from "./connection/connection.ts";
export { deleteConnection } from "./connection/delete-connection.ts";
export { getConnection } from "./connection/get-connection.ts";
export { listConnections } from "./connection/list-connections.ts";
export { putConnection } from "./connection/put-connection.ts";

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
