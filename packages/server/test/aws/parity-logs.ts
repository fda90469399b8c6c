// What is proved of CloudWatch Logs at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["DescribeLogGroups", "exist from the start, and carry the lines of their workload's jobs alone", "ours"],
  [
    "DescribeLogGroups",
    "are listed with those of schedule groups and rules, by name, by prefix, by pages",
    "model",
  ],
  ["FilterLogEvents", "of another tenant carry its own lines", "ours"],
  ["FilterLogEvents", "can be followed: a start is within, and names stay", "recorded"],
  ["FilterLogEvents", "come by pages, in the order of their times", "model"],
  ["FilterLogEvents", "are those of the streams that are asked for", "model"],
  ["GetLogEvents", "of one stream are read from its head, or its last ones", "model"],
  ["FilterLogEvents", "of a schedule group are its attempts, a stream for each schedule", "ours"],
  ["FilterLogEvents", "of a group that there is not are not found", "model"],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [
  ["FilterLogEvents", "columns between brackets, and regular expressions, in a filter pattern", "docs"],
  ["GetLogEvents", "reading backwards from a token", "model"],
  ["StartQuery", "queries of Logs Insights", "model"],
  ["CreateLogGroup", "log groups and events of somebody's own", "model"],
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
