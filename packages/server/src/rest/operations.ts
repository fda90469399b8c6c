// Every operation of Punctual's own REST API.
import type { Operation } from "../operation.ts";
import { deleteAlarmOperation } from "./delete-alarm.ts";
import { getAlarmOperation } from "./get-alarm.ts";
import { listAlarmsOperation } from "./list-alarms.ts";
import { putAlarmOperation } from "./put-alarm.ts";
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
import { listConnectionsOperation } from "./list-connections.ts";
import { listDeadLettersOperation } from "./list-dead-letters.ts";
import { listGroupsOperation } from "./list-groups.ts";
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
import { runScheduleOperation } from "./run-schedule.ts";

export const operations: readonly Operation[] = [
  listSchedulesOperation,
  getScheduleOperation,
  putScheduleOperation,
  deleteScheduleOperation,
  pauseScheduleOperation,
  resumeScheduleOperation,
  runScheduleOperation,
  nextOccurrencesOperation,
  listGroupsOperation,
  putGroupOperation,
  deleteGroupOperation,
  listRunsOperation,
  getRunOperation,
  cancelRunOperation,
  retryRunOperation,
  listDeadLettersOperation,
  getDeadLetterOperation,
  redriveDeadLetterOperation,
  discardDeadLetterOperation,
  listConnectionsOperation,
  getConnectionOperation,
  putConnectionOperation,
  deleteConnectionOperation,
  listAlarmsOperation,
  getAlarmOperation,
  putAlarmOperation,
  deleteAlarmOperation,
  explainExpressionOperation,
  getSystemOperation,
];
