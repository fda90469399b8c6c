// The actions of CloudWatch.
import type { AwsOperation } from "../aws-operation.ts";
import { deleteAlarms } from "./delete-alarms.ts";
import { describeAlarms } from "./describe-alarms.ts";
import { disableAlarmActions } from "./disable-alarm-actions.ts";
import { enableAlarmActions } from "./enable-alarm-actions.ts";
import { getMetricData } from "./get-metric-data.ts";
import { getMetricStatistics } from "./get-metric-statistics.ts";
import { listMetrics } from "./list-metrics.ts";
import { listTagsForResource } from "./list-tags-for-resource.ts";
import { putMetricAlarm } from "./put-metric-alarm.ts";
import { setAlarmState } from "./set-alarm-state.ts";

export const cloudwatchOperations: readonly AwsOperation[] = [
  deleteAlarms,
  describeAlarms,
  disableAlarmActions,
  enableAlarmActions,
  getMetricData,
  getMetricStatistics,
  listMetrics,
  listTagsForResource,
  putMetricAlarm,
  setAlarmState,
];
