// Every row of parity of CloudWatch, Logs, SNS and SES that is said to hold has its test.
import { expect, test } from "vitest";
import { parityOfCloudwatch } from "./parity-cloudwatch.ts";
import { parityOfLogs } from "./parity-logs.ts";
import { parityOfSes } from "./parity-ses.ts";
import { parityOfSns } from "./parity-sns.ts";
import { unprovedRows } from "./unproved-rows.ts";

test.each([
  ["CloudWatch", parityOfCloudwatch, /^cloudwatch\.test\.ts$/],
  ["Logs", parityOfLogs, /^logs.*\.test\.ts$/],
  ["SNS", parityOfSns, /^sns.*\.test\.ts$/],
  ["SES", parityOfSes, /^ses\.test\.ts$/],
] as const)(
  "every row of %s that holds is proved, and no two rows say the same",
  async (_name, rows, files) => {
    expect(await unprovedRows(rows, files)).toEqual([]);
  },
);
