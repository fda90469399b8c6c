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

export type { Place, PlaceOf } from "./payload/schedule-arn.ts";

export type { Precondition, WantedVersion } from "./schedule/check-version.ts";
export { changeSchedules, type ScheduleChanges } from "./schedule/change-schedules.ts";
export { changeStates, type ChangedStates, type StateChanges } from "./schedule/change-states.ts";
export { deleteSchedule } from "./schedule/delete-schedule.ts";
export { findStates, type ScheduleState } from "./schedule/find-states.ts";
export type { ScheduleOrigin } from "./schedule/owner.ts";
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
export { getKeptSchedule } from "./schedule/get-kept-schedule.ts";
export { getSchedule } from "./schedule/get-schedule.ts";
export { listFires, type Fire, type Fires, type ListFires } from "./schedule/list-fires.ts";
export {
  listKeptSchedules,
  listSchedules,
  type ListedSchedule,
  type ListSchedules,
} from "./schedule/list-schedules.ts";
export type { OccurrenceList, ShownOccurrence } from "./schedule/list-occurrences.ts";
export { nextOccurrences, type NextOccurrences } from "./schedule/next-occurrences.ts";
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
  keptDefinition,
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
export type { KeptSchedule, Schedule } from "./schedule/schedule.ts";
export { syncDeclared, type DeclaredSchedule, type Synced } from "./schedule/sync-declared.ts";

export { callJob, callJobs, type CalledRun, type CallJob } from "./run/call-job.ts";
export { cancelRun } from "./run/cancel-run.ts";
export { changedRuns, type ChangedRuns } from "./run/changed-runs.ts";
export {
  countRunsOverTime,
  type CountRuns,
  type CountsByState,
  type RunsOverTime,
} from "./run/count-runs-over-time.ts";
export { getRun, type RunDetail, type ShownAttempt, type ShownLine } from "./run/get-run.ts";
export type { LastRun } from "./run/last-runs.ts";
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
export { getDeadLetter, type DeadLetterDetail } from "./dead-letter/get-dead-letter.ts";
export { listDeadLetters, type ListDeadLetters } from "./dead-letter/list-dead-letters.ts";
export { listCauses, type DeadLetterCause, type ListCauses } from "./dead-letter/list-causes.ts";
export { listOutcomes, type ListOutcomes, type Outcomes } from "./dead-letter/list-outcomes.ts";
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
  accessKeyKinds,
  accessKeyName,
  keyDigest,
  looksLikeAccessKey,
  roles,
  tenantName,
  type AccessKey,
  type AccessKeyKind,
} from "./access/access-key.ts";
export type { AwsPair } from "./access/aws-pair.ts";
export { createAccessKey, type NewAccessKey } from "./access/create-access-key.ts";
export { createAwsKey, type NewAwsKey } from "./access/create-aws-key.ts";
export { dropDevelopmentAwsKey, ensureDevelopmentAwsKey } from "./access/ensure-development-aws-key.ts";
export { findAwsKey, type AwsKeyHolder } from "./access/find-aws-key.ts";
export { inRegion } from "./access/in-region.ts";
export { looksLikeRegion } from "./access/namespace-of.ts";
export { listRegions } from "./access/list-regions.ts";
export { keepAwsAccount } from "./access/keep-aws-account.ts";
export type { CreateAccessKey } from "./access/keep-access-key.ts";
export { listAccessKeys } from "./access/list-access-keys.ts";
export { principalOf, type KeyHolder } from "./access/principal-of.ts";
export { revokeAccessKey } from "./access/revoke-access-key.ts";

export { beginSession, type NewSession } from "./session/begin-session.ts";
export { endSession } from "./session/end-session.ts";
export { findSession, type FoundSession } from "./session/find-session.ts";
export { consolePrincipal, longestSeconds, type SessionOrigin } from "./session/session.ts";

export type { AuditEvent } from "./audit/audit-event.ts";
export { Denials, type Denial } from "./audit/denials.ts";
export { listAudit, type ListAudit } from "./audit/list-audit.ts";

export { isSealedWith, rewrap, seal, unseal, type SecretPlace } from "./secret/seal.ts";

export { listLimits } from "./quota/list-limits.ts";
export { quotaNames, type QuotaName, type Quotas, type Usage } from "./quota/quota.ts";

export { changeGroupTags, type ChangeGroupTags } from "./group/change-group-tags.ts";
export { createGroup, type CreateGroup } from "./group/create-group.ts";
export { deleteGroup } from "./group/delete-group.ts";
export { deleteWholeGroup } from "./group/delete-whole-group.ts";
export { ensureDefaultGroup } from "./group/ensure-default-group.ts";
export { getGroup } from "./group/get-group.ts";
export { getGroupTags } from "./group/get-group-tags.ts";
export type { GroupTags } from "./group/group-tags.ts";
export { listGroups, type ListGroups } from "./group/list-groups.ts";
export { putGroup } from "./group/put-group.ts";
export type { GroupName, ScheduleGroup } from "./group/schedule-group.ts";

export { onceAnswered, type NamedCall } from "./kept-answer/once-answered.ts";

export {
  connectionDefinition,
  connectionSettings,
  writtenConnection,
  type ConnectionDefinition,
  type ConnectionDefinitionInput,
} from "./connection/connection-definition.ts";
export { authorizeConnection } from "./connection/authorize-connection.ts";
export { changeConnection, type ChangeConnection } from "./connection/change-connection.ts";
export type { Connection } from "./connection/connection.ts";
export type { CurrentConnection } from "./connection/current-connection.ts";
export { deauthorizeConnection } from "./connection/deauthorize-connection.ts";
export { getKeptConnection } from "./connection/get-kept-connection.ts";
export type { ConnectionState, KeptConnection } from "./connection/kept-connection.ts";
export { listKeptConnections, type ListKeptConnections } from "./connection/list-kept-connections.ts";
export { noSecretParameters, type SecretParameters } from "./connection/secret-parameters.ts";
export type { WantedConnection } from "./connection/write-connection.ts";
export { deleteConnection } from "./connection/delete-connection.ts";
export { getConnection } from "./connection/get-connection.ts";
export { listConnections } from "./connection/list-connections.ts";
export { readConnectionSecret } from "./connection/read-connection-secret.ts";
export { putConnection } from "./connection/put-connection.ts";
export { replaceSettings, type ReplaceSettings } from "./connection/replace-settings.ts";
export { testConnection, testConnectionRequest } from "./connection/test-connection.ts";
export type { DeliveryTrial } from "./connection/try-delivery.ts";

export {
  apiDestinationDefinition,
  type ApiDestinationDefinition,
  type ApiDestinationDefinitionInput,
} from "./api-destination/api-destination-definition.ts";
export type { ApiDestination } from "./api-destination/api-destination.ts";
export { changeApiDestination, type ChangeApiDestination } from "./api-destination/change-api-destination.ts";
export { getKeptApiDestination } from "./api-destination/get-kept-api-destination.ts";
export type { KeptApiDestination } from "./api-destination/kept-api-destination.ts";
export {
  listKeptApiDestinations,
  type ListKeptApiDestinations,
} from "./api-destination/list-kept-api-destinations.ts";
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
export {
  calendarDefinition,
  calendarShape,
  onExcluded,
  namedCalendar,
  weekdays,
  type CalendarDefinition,
  type CalendarDefinitionInput,
  type NamedCalendar,
} from "./calendar/calendar-definition.ts";
export type { Calendar } from "./calendar/calendar.ts";
export { deleteCalendar } from "./calendar/delete-calendar.ts";
export { getCalendar } from "./calendar/get-calendar.ts";
export { importCalendar, type ImportCalendar, type ImportedCalendar } from "./calendar/import-calendar.ts";
export { listCalendars } from "./calendar/list-calendars.ts";
export { putCalendar, type PutCalendar, type PutCalendarAnswer } from "./calendar/put-calendar.ts";
export { syncCalendars, type DeclaredCalendar } from "./calendar/sync-calendars.ts";
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
  alarmName,
  declaredAlarmDefinition,
  declaredAlarmShape,
  freshness,
  refuseMisfits,
  type AlarmDefinition,
  type AlarmDefinitionInput,
  type DeclaredAlarmDefinition,
  type DeclaredAlarmDefinitionInput,
  type Freshness,
} from "./alarm/alarm-definition.ts";
export { alarmKinds, plainAlarmKinds, type AlarmKind } from "./alarm/alarm-kind.ts";
export type { Alarm } from "./alarm/alarm.ts";
export { deleteAlarm } from "./alarm/delete-alarm.ts";
export { getAlarm } from "./alarm/get-alarm.ts";
export { listAlarms, type ListAlarms } from "./alarm/list-alarms.ts";
export { putAlarm, type PutAlarm, type PutAlarmAnswer } from "./alarm/put-alarm.ts";
export { syncAlarms, type DeclaredAlarm } from "./alarm/sync-alarms.ts";
export { testAlarm, type ActionTrial } from "./alarm/test-alarm.ts";

export { diagnose } from "./diagnosis/diagnose.ts";
export type { Finding } from "./diagnosis/finding.ts";

export { appDefinition, type AppDefinition } from "./app/app-definition.ts";
export type { App } from "./app/app.ts";
export { deleteApp } from "./app/delete-app.ts";
export { getApp } from "./app/get-app.ts";
export { listApps } from "./app/list-apps.ts";
export { listJobs } from "./app/list-jobs.ts";
export { nodeJobNames } from "./app/node-job.ts";
export { putApp, type PutApp } from "./app/put-app.ts";

export { listNodes, type ListedNode } from "./node/list-nodes.ts";

export { completeRun, failRun } from "./run/report/end-run.ts";
export { heartbeatRun } from "./run/report/heartbeat-run.ts";
export { logRun } from "./run/report/log-run.ts";
export { runToken } from "./run/run-token.ts";
export { isRunReporter } from "./run/report/run-reporter.ts";

export { createStoredSecret, type CreateStoredSecret } from "./stored-secret/create-stored-secret.ts";
export {
  deleteStoredSecret,
  type DeletedSecret,
  type DeleteStoredSecret,
} from "./stored-secret/delete-stored-secret.ts";
export { getStoredSecret } from "./stored-secret/get-stored-secret.ts";
export type { NewVersion } from "./stored-secret/keep-version.ts";
export {
  listSecretVersions,
  type ListSecretVersions,
  type SecretVersion,
  type SecretVersions,
} from "./stored-secret/list-secret-versions.ts";
export {
  listStoredSecrets,
  type ConnectionsAmongSecrets,
  type ListStoredSecrets,
  type SecretFilter,
} from "./stored-secret/list-stored-secrets.ts";
export { moveSecretLabel, type MoveSecretLabel } from "./stored-secret/move-secret-label.ts";
export { readSecretValue, type ReadSecretValue, type ReadValue } from "./stored-secret/read-secret-value.ts";
export { restoreStoredSecret } from "./stored-secret/restore-stored-secret.ts";
export type { SecretName } from "./stored-secret/secret-name.ts";
export type { SecretValue } from "./stored-secret/secret-value.ts";
export type { StoredSecret } from "./stored-secret/stored-secret.ts";
export { updateStoredSecret, type UpdateStoredSecret } from "./stored-secret/update-stored-secret.ts";

export { changeVisibility, type ChangeVisibility } from "./queue/change-visibility.ts";
export { createQueue, type CreateQueue, type CreateQueueAnswer } from "./queue/create-queue.ts";
export { deleteMessages, type DeleteMessages } from "./queue/delete-messages.ts";
export { deleteQueue } from "./queue/delete-queue.ts";
export { getQueue } from "./queue/get-queue.ts";
export { listQueues, type ListQueues } from "./queue/list-queues.ts";
export {
  messageBytes,
  type MessageAttribute,
  type MessageAttributes,
  type NewMessage,
} from "./queue/message.ts";
export { listMessageMoves, type ListMessageMoves } from "./message-move/list-message-moves.ts";
export type { MessageMove } from "./message-move/message-move.ts";
export { moveDeadLetters, type MoveDeadLetters } from "./message-move/move-dead-letters.ts";
export { listSourceQueues, type ListSourceQueues } from "./queue/list-source-queues.ts";
export { moveMessages, type MoveMessages } from "./queue/move-messages.ts";
export { purgeQueue } from "./queue/purge-queue.ts";
export { queueCounts, type QueueCounts } from "./queue/queue-counts.ts";
export {
  defaultQueueSettings,
  partialQueueSettings,
  queueTags,
  type PartialQueueSettings,
  type QueueSettings,
  type QueueTags,
} from "./queue/queue-definition.ts";
export { queueName } from "./queue/queue-name.ts";
export type { NamedQueue, Queue } from "./queue/queue.ts";
export { receiveMessages, type ReceivedMessage, type ReceiveMessages } from "./queue/receive-messages.ts";
export { sendMessages, type SendMessages } from "./queue/send-messages.ts";
export { setQueue, type SetQueue } from "./queue/set-queue.ts";
export { ruleArn, targetArn, type RuleName } from "./dead-letter/target-request.ts";

export { createEventBus, type CreateEventBus } from "./event-bus/create-event-bus.ts";
export { deleteEventBus } from "./event-bus/delete-event-bus.ts";
export {
  defaultBus,
  eventBusName,
  type BusTags,
  type EventBus,
  type NamedBus,
} from "./event-bus/event-bus.ts";
export { getEventBus } from "./event-bus/get-event-bus.ts";
export { listEventBuses, type ListEventBuses } from "./event-bus/list-event-buses.ts";
export { setEventBus, type SetEventBus } from "./event-bus/set-event-bus.ts";

export { deleteRule } from "./rule/delete-rule.ts";
export { getRule } from "./rule/get-rule.ts";
export { listRulesOfAddress, type ListRulesOfAddress } from "./rule/list-rules-of-address.ts";
export { listRules, type ListRules } from "./rule/list-rules.ts";
export { listTargets } from "./rule/list-targets.ts";
export { putRule, type PutRule, type PutRuleAnswer } from "./rule/put-rule.ts";
export { putTargets, type FailedTarget, type PutTargets } from "./rule/put-targets.ts";
export { removeTargets, type RemoveTargets } from "./rule/remove-targets.ts";
export {
  ruleTargetDefinition,
  targetId,
  type RuleTarget,
  type RuleTargetDefinition,
  type RuleTargetDefinitionInput,
} from "./rule/rule-target.ts";
export { ruleName, type NamedRule, type Rule, type RuleState, type RuleTags } from "./rule/rule.ts";
export { disableRule, enableRule } from "./rule/set-rule-state.ts";
export { setRuleTags } from "./rule/set-rule-tags.ts";

export type { EntryFault, EventEntry } from "./event/event-entry.ts";
export { EventProblem, type EventFault, type EventFaultCode } from "./event/event-fault.ts";
export { inputShape, type InputShape } from "./event/input-shape.ts";
export { putEvents, type PutEvent } from "./event/put-events.ts";
export { testPattern, type PatternTest } from "./event/test-pattern.ts";

export type { Mail, SendMail } from "./send-mail.ts";

export { awsState } from "./metric-alarm/alarm-message.ts";
export { deleteMetricAlarms, type NamedMetricAlarms } from "./metric-alarm/delete-metric-alarms.ts";
export { listMetricAlarms, type ListMetricAlarms } from "./metric-alarm/list-metric-alarms.ts";
export {
  type Comparison,
  type MetricAlarm,
  type MetricAlarmDefinition,
  type MetricAlarmSaid,
  type MetricAlarmState,
  type Missing,
} from "./metric-alarm/metric-alarm.ts";
export {
  readPercentile,
  statisticOf,
  type Counted,
  type Metric,
  type MetricPeriod,
  type Statistic,
} from "./metric-alarm/metric.ts";
export { putMetricAlarm, type PutMetricAlarm } from "./metric-alarm/put-metric-alarm.ts";
export { readMetric, type MetricSpan } from "./metric-alarm/read-metric.ts";
export { setMetricAlarmState, type SetMetricAlarmState } from "./metric-alarm/set-metric-alarm-state.ts";
export { setMetricAlarmTelling } from "./metric-alarm/set-metric-alarm-telling.ts";

export { confirmSubscription, type ConfirmSubscription } from "./topic/confirm-subscription.ts";
export { createTopic, type CreateTopic, type CreateTopicAnswer } from "./topic/create-topic.ts";
export { deleteTopic } from "./topic/delete-topic.ts";
export { endSubscription, type EndSubscription } from "./topic/end-subscription.ts";
export { endingPath } from "./topic/ending-url.ts";
export { filterFault } from "./topic/filter-fault.ts";
export { getTopic } from "./topic/get-topic.ts";
export { getSubscription, listSubscriptions, type ListSubscriptions } from "./topic/list-subscriptions.ts";
export { listTopics, type ListTopics } from "./topic/list-topics.ts";
export { subscriptionAddress } from "./topic/owed-message.ts";
export { publish } from "./topic/publish.ts";
export { setSubscription } from "./topic/set-subscription.ts";
export { setTopic } from "./topic/set-topic.ts";
export { subscribe, type Subscribe, type SubscribeAnswer } from "./topic/subscribe.ts";
export type {
  NamedTopic,
  SubscriptionSettings,
  Topic,
  TopicProtocol,
  TopicSubscription,
} from "./topic/topic.ts";
export type { TopicMessage } from "./topic/topic-message.ts";
export { unsubscribe } from "./topic/unsubscribe.ts";

export type { LogLine as SourceLine, LogPosition, LogSource, LogSpan } from "./log-line/log-line.ts";
export { listLogSources, type NamedLogSource } from "./log-line/list-log-sources.ts";
export { listLogStreams, type LogStream } from "./log-line/list-log-streams.ts";
export { readLogLines, type ReadLogLines } from "./log-line/read-log-lines.ts";
export { findLogQuery } from "./log-query/find-log-query.ts";
export { keepLogQuery, type KeepLogQuery } from "./log-query/keep-log-query.ts";
export { listLogQueries, type ListLogQueries } from "./log-query/list-log-queries.ts";
export type { FoundLogQuery, LogQuery, LogQueryRow, LogQueryStatistics } from "./log-query/log-query.ts";
export { seesServerLog } from "./server-log/sees-server-log.ts";
export { ServerLog } from "./server-log/server-log.ts";

export { createMailIdentity, type CreateMailIdentity } from "./mail-identity/create-mail-identity.ts";
export { listMailIdentities, type ListMailIdentities } from "./mail-identity/list-mail-identities.ts";
export type { MailIdentity, MailIdentityKind } from "./mail-identity/mail-identity.ts";
