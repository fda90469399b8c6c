// What is proved of CloudWatch Logs at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  [
    "DescribeLogGroups",
    "the documents' log groups exist from the start, and carry the lines of their workload's jobs alone",
    "ours",
  ],
  [
    "DescribeLogGroups",
    "log groups of workloads, schedule groups and rules are listed by name, by prefix, by pages",
    "model",
  ],
  ["FilterLogEvents", "another tenant's log groups carry its own lines", "ours"],
  [
    "FilterLogEvents",
    "events can be followed: a start is within its span, and an event keeps its name",
    "recorded",
  ],
  ["FilterLogEvents", "events come by pages, in the order of their times", "model"],
  ["FilterLogEvents", "a token that somebody made up is refused as no token of the list", "ours"],
  ["FilterLogEvents", "events are those of the streams that are asked for", "model"],
  ["GetLogEvents", "one stream's events are read from its head, or its last ones", "model"],
  ["FilterLogEvents", "a schedule group's events are its attempts, in a stream for each schedule", "ours"],
  ["FilterLogEvents", "a log group that there is not is not found", "model"],
  ["FilterLogEvents", "a filter pattern may have columns between brackets, and regular expressions", "docs"],
  ["GetLogEvents", "events are read backwards from a token", "model"],
  [
    "FilterLogEvents",
    "what a node logs is read in the log group of the nodes, in a stream for each start",
    "ours",
  ],
  ["DescribeLogGroups", "the log of the nodes is there for operators of the tenant default alone", "ours"],
  ["StartQuery", "logs are queried with Logs Insights", "model"],
  ["StartQuery", "a query may be about several log groups, and takes their lines by time", "model"],
  [
    "StartQuery",
    "a query reads the lines within its times, both included, and no more rows than its limit",
    "model",
  ],
  ["StartQuery", "a query that cannot be read is refused with what was expected, and where", "model"],
  [
    "StartQuery",
    "a query that names no log group, or names some twice, or one that there is not, is refused",
    "model",
  ],
  ["DescribeQueries", "queries are listed by log group, the newest first, page by page", "model"],
  ["StopQuery", "a query that has ended is not stopped, and one that never was is not found", "model"],
  ["GetQueryResults", "another tenant's queries are not there", "ours"],
  [
    "GetQueryResults",
    "what a query found in the log of the nodes is shown to nobody who may not read that log",
    "ours",
  ],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [
  ["CreateLogGroup", "anybody may make log groups, and put events into them", "model"],
  ["StartQuery", "a query reads every line of its times, however many there are", "model"],
  [
    "StartQuery",
    "parse takes regular expressions, and lines are told apart by patterns, joins and unions",
    "docs",
  ],
];

const rows = (facts: readonly Facts[], holds: boolean): readonly ParityRow[] =>
  facts.map(([operation, behaviour, evidence]) => ({
    service: "logs",
    operation,
    behaviour,
    evidence,
    holds,
  }));

export const parityOfLogs: readonly ParityRow[] = [...rows(holding, true), ...rows(otherwise, false)];
