// The actions of CloudWatch Logs.
import type { AwsOperation } from "../aws-operation.ts";
import { describeLogGroups } from "./describe-log-groups.ts";
import { describeLogStreams } from "./describe-log-streams.ts";
import { filterLogEvents } from "./filter-log-events.ts";
import { getLogEvents } from "./get-log-events.ts";

export const logsOperations: readonly AwsOperation[] = [
  describeLogGroups,
  describeLogStreams,
  filterLogEvents,
  getLogEvents,
];
