// Every operation of Punctual's own REST API.
import type { Operation } from "../operation.ts";
import { createAccessKeyOperation } from "./create-access-key.ts";
import { listAccessKeysOperation } from "./list-access-keys.ts";
import { revokeAccessKeyOperation } from "./revoke-access-key.ts";
import { listAuditOperation } from "./list-audit.ts";
import { listLimitsOperation } from "./list-limits.ts";
import { deleteAlarmOperation } from "./delete-alarm.ts";
import { getAlarmOperation } from "./get-alarm.ts";
import { listAlarmsOperation } from "./list-alarms.ts";
import { previewInputOperation } from "./preview-input.ts";
import { putAlarmOperation } from "./put-alarm.ts";
import { testAlarmOperation } from "./test-alarm.ts";
import { cancelRunOperation } from "./cancel-run.ts";
import { deleteConnectionOperation } from "./delete-connection.ts";
import { deleteGroupOperation } from "./delete-group.ts";
import { deleteScheduleOperation } from "./delete-schedule.ts";
import { discardDeadLetterOperation } from "./discard-dead-letter.ts";
import { explainExpressionOperation } from "./explain-expression.ts";
import { getConnectionOperation } from "./get-connection.ts";
import { getDeadLetterOperation } from "./get-dead-letter.ts";
import { getRunOperation } from "./get-run.ts";
import { getScheduleOperation } from "./get-schedule.ts";
import { getSystemOperation } from "./get-system.ts";
import { listFindingsOperation } from "./list-findings.ts";
import { listConnectionsOperation } from "./list-connections.ts";
import { listDeadLettersOperation } from "./list-dead-letters.ts";
import { listGroupsOperation } from "./list-groups.ts";
import { listRunLogOperation } from "./list-run-log.ts";
import { countRunsOperation } from "./count-runs.ts";
import { listFiresOperation } from "./list-fires.ts";
import { pauseSchedulesOperation } from "./pause-schedules.ts";
import { resumeSchedulesOperation } from "./resume-schedules.ts";
import { listRunsOperation } from "./list-runs.ts";
import { listSchedulesOperation } from "./list-schedules.ts";
import { nextOccurrencesOperation } from "./next-occurrences.ts";
import { pauseScheduleOperation } from "./pause-schedule.ts";
import { putConnectionOperation } from "./put-connection.ts";
import { putGroupOperation } from "./put-group.ts";
import { putScheduleOperation } from "./put-schedule.ts";
import { redriveDeadLetterOperation } from "./redrive-dead-letter.ts";
import { resumeScheduleOperation } from "./resume-schedule.ts";
import { retryRunOperation } from "./retry-run.ts";
import { backfillScheduleOperation } from "./backfill-schedule.ts";
import { cancelBackfillOperation } from "./cancel-backfill.ts";
import { discardDeadLettersOperation } from "./discard-dead-letters.ts";
import { getBackfillOperation } from "./get-backfill.ts";
import { getVersionOperation } from "./get-version.ts";
import { listBackfillsOperation } from "./list-backfills.ts";
import { listDeadLetterCausesOperation } from "./list-dead-letter-causes.ts";
import { listDeadLetterOutcomesOperation } from "./list-dead-letter-outcomes.ts";
import { listVersionsOperation } from "./list-versions.ts";
import { patchScheduleOperation } from "./patch-schedule.ts";
import { redriveDeadLettersOperation } from "./redrive-dead-letters.ts";
import { restoreVersionOperation } from "./restore-version.ts";
import { retryFailedItemsOperation } from "./retry-failed-items.ts";
import { runScheduleOperation } from "./run-schedule.ts";
import { testConnectionOperation } from "./test-connection.ts";
import { deleteApiDestinationOperation } from "./delete-api-destination.ts";
import { deleteCalendarOperation } from "./delete-calendar.ts";
import { getCalendarOperation } from "./get-calendar.ts";
import { importCalendarOperation } from "./import-calendar.ts";
import { listCalendarsOperation } from "./list-calendars.ts";
import { putCalendarOperation } from "./put-calendar.ts";
import { deleteFreezeOperation } from "./delete-freeze.ts";
import { deleteRateLimitOperation } from "./delete-rate-limit.ts";
import { getApiDestinationOperation } from "./get-api-destination.ts";
import { getFreezeOperation } from "./get-freeze.ts";
import { getRateLimitOperation } from "./get-rate-limit.ts";
import { listApiDestinationsOperation } from "./list-api-destinations.ts";
import { listRateLimitsOperation } from "./list-rate-limits.ts";
import { putApiDestinationOperation } from "./put-api-destination.ts";
import { putFreezeOperation } from "./put-freeze.ts";
import { putRateLimitOperation } from "./put-rate-limit.ts";
import { testApiDestinationOperation } from "./test-api-destination.ts";
import { completeRunOperation } from "./complete-run.ts";
import { deleteAppOperation } from "./delete-app.ts";
import { failRunOperation } from "./fail-run.ts";
import { getAppOperation } from "./get-app.ts";
import { heartbeatRunOperation } from "./heartbeat-run.ts";
import { listAppsOperation } from "./list-apps.ts";
import { logRunOperation } from "./log-run.ts";
import { putAppOperation } from "./put-app.ts";

export const operations: readonly Operation[] = [
  listSchedulesOperation,
  pauseSchedulesOperation,
  resumeSchedulesOperation,
  listFiresOperation,
  getScheduleOperation,
  putScheduleOperation,
  patchScheduleOperation,
  deleteScheduleOperation,
  pauseScheduleOperation,
  resumeScheduleOperation,
  runScheduleOperation,
  nextOccurrencesOperation,
  listVersionsOperation,
  getVersionOperation,
  restoreVersionOperation,
  backfillScheduleOperation,
  listBackfillsOperation,
  getBackfillOperation,
  cancelBackfillOperation,
  listGroupsOperation,
  putGroupOperation,
  deleteGroupOperation,
  listRunsOperation,
  countRunsOperation,
  getRunOperation,
  listRunLogOperation,
  cancelRunOperation,
  retryRunOperation,
  retryFailedItemsOperation,
  listDeadLettersOperation,
  listDeadLetterCausesOperation,
  listDeadLetterOutcomesOperation,
  redriveDeadLettersOperation,
  discardDeadLettersOperation,
  getDeadLetterOperation,
  redriveDeadLetterOperation,
  discardDeadLetterOperation,
  listConnectionsOperation,
  getConnectionOperation,
  putConnectionOperation,
  deleteConnectionOperation,
  testConnectionOperation,
  listApiDestinationsOperation,
  getApiDestinationOperation,
  putApiDestinationOperation,
  deleteApiDestinationOperation,
  testApiDestinationOperation,
  listCalendarsOperation,
  getCalendarOperation,
  putCalendarOperation,
  deleteCalendarOperation,
  importCalendarOperation,
  listRateLimitsOperation,
  getRateLimitOperation,
  putRateLimitOperation,
  deleteRateLimitOperation,
  getFreezeOperation,
  putFreezeOperation,
  deleteFreezeOperation,
  listAlarmsOperation,
  getAlarmOperation,
  putAlarmOperation,
  deleteAlarmOperation,
  testAlarmOperation,
  listAccessKeysOperation,
  createAccessKeyOperation,
  revokeAccessKeyOperation,
  listAuditOperation,
  listLimitsOperation,
  explainExpressionOperation,
  previewInputOperation,
  listAppsOperation,
  getAppOperation,
  putAppOperation,
  deleteAppOperation,
  heartbeatRunOperation,
  logRunOperation,
  completeRunOperation,
  failRunOperation,
  getSystemOperation,
  listFindingsOperation,
];
