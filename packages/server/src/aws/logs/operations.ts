// The actions of CloudWatch Logs.
import type { AwsOperation } from "../aws-operation.ts";
import { describeLogGroups } from "./describe-log-groups.ts";
import { describeLogStreams } from "./describe-log-streams.ts";
import { describeQueries } from "./describe-queries.ts";
import { filterLogEvents } from "./filter-log-events.ts";
import { getLogEvents } from "./get-log-events.ts";
import { getQueryResults } from "./get-query-results.ts";
import { startQuery } from "./start-query.ts";
import { stopQuery } from "./stop-query.ts";

export const logsOperations: readonly AwsOperation[] = [
  describeLogGroups,
  describeLogStreams,
  describeQueries,
  filterLogEvents,
  getLogEvents,
  getQueryResults,
  startQuery,
  stopQuery,
];
