// Logs Insights for the client of the AWS SDK: queries of the lines of workloads, kept for whoever asks for what they found.
import {
  CloudWatchLogsClient,
  DescribeQueriesCommand,
  GetQueryResultsCommand,
  StartQueryCommand,
  StopQueryCommand,
  type StartQueryCommandInput,
} from "@aws-sdk/client-cloudwatch-logs";
import { callJob } from "@punctual/engine";
import { defineJob } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openLiveDoor, thrown, type LiveDoor } from "./live-door.ts";

const prompts = "/aws/lambda/fintechops-scheduler-execute-prompt";
const api = "/aws/apprunner/superseller-api/...";

const jobs = ["scheduled-prompts.execute", "marketplace-metrics.rebuild"].map((name) =>
  defineJob({
    name,
    input: z.object({ lines: z.array(z.string()) }),
    async run({ input: { lines }, log }) {
      for (const line of lines) log.info(line, { size: line.length });
    },
  }),
);

const caller = { tenant: "default", actor: "test", role: "admin" } as const;
const startTime = Date.UTC(2026, 2, 1, 9) / 1000;
const endTime = startTime + 7_200;

let door: LiveDoor;
let client: CloudWatchLogsClient;
beforeAll(async () => {
  door = await openLiveDoor({ jobs });
  client = new CloudWatchLogsClient(await door.settings());
  await door.bench.clock.set("2026-03-01T10:00:00.000Z");
  await run("marketplace-metrics.rebuild", ["[INTERNAL-JOB] metrics_aggregation started", "beside"]);
  await door.bench.clock.advance({ minutes: 5 });
  await run("scheduled-prompts.execute", ["one", "three"]);
});
afterAll(() => door.close());

async function run(job: string, lines: readonly string[]): Promise<void> {
  await callJob(door.bench.engine, caller, {
    job,
    input: { lines },
    scheduledAt: null,
    idempotencyKey: null,
  });
  await door.bench.engine.workOff();
}

const start = async (more: Partial<StartQueryCommandInput> = {}): Promise<string> => {
  const query = { startTime, endTime, queryString: "fields message", ...more };
  return (await client.send(new StartQueryCommand(query))).queryId ?? "";
};

const results = async (queryId: string) => client.send(new GetQueryResultsCommand({ queryId }));

const rows = async (more: Partial<StartQueryCommandInput>): Promise<readonly object[] | undefined> =>
  (await results(await start(more))).results?.map((row) =>
    Object.fromEntries(row.map(({ field, value }) => [field, value])),
  );

test("logs are queried with Logs Insights", async () => {
  const queryString = `fields @timestamp, @message
| filter @message like /INTERNAL-JOB/
| sort @timestamp desc
| limit 50`;
  const queryId = await start({ logGroupName: api, queryString });
  expect(queryId).toMatch(/^[0-9a-f-]{36}$/);
  expect(await results(queryId)).toMatchObject({
    status: "Complete",
    queryLanguage: "CWLI",
    results: [
      [
        { field: "@timestamp", value: expect.stringMatching(/^2026-03-01 10:00:00\.\d{3}$/) },
        { field: "@message", value: expect.stringContaining("[INTERNAL-JOB] metrics_aggregation started") },
        { field: "@ptr", value: expect.stringMatching(/^[\w+/]+=*$/) },
      ],
    ],
    statistics: { recordsMatched: 1, recordsScanned: 2, bytesScanned: expect.any(Number) },
  });
});

test("a query may be about several log groups, and takes their lines by time", async () => {
  const queryString = "stats count(*) as n, sum(size) as total by @log | sort @log";
  const both = { logGroupNames: [prompts, api], queryString };
  expect(await rows(both)).toEqual([
    { "@log": `000000000000:${api}`, n: "2", total: "48" },
    { "@log": `000000000000:${prompts}`, n: "2", total: "8" },
  ]);
  const arn = `arn:aws:logs:us-east-1:000000000000:log-group:${prompts}`;
  expect(await rows({ logGroupIdentifiers: [arn, api], queryString: "fields message" })).toMatchObject(
    ["three", "one", "beside", "[INTERNAL-JOB] metrics_aggregation started"].map((message) => ({ message })),
  );
});

test("a query reads the lines within its times, both included, and no more rows than its limit", async () => {
  const at = Date.UTC(2026, 2, 1, 10) / 1000;
  expect(await rows({ logGroupNames: [prompts, api], startTime: at, endTime: at })).toHaveLength(2);
  expect(await rows({ logGroupNames: [prompts, api], startTime: at + 1 })).toHaveLength(2);
  expect(await rows({ logGroupNames: [prompts, api], limit: 3 })).toHaveLength(3);
});

test("a query that cannot be read is refused with what was expected, and where", async () => {
  const queryString = "fields @message\n| filter @message likes 'a'";
  expect(await thrown(start({ logGroupName: api, queryString }))).toMatchObject({
    name: "MalformedQueryException",
    message: "Expected | or the end, got likes, at line 2 and position 19.",
    $metadata: { httpStatusCode: 400 },
  });
});

test("a query that names no log group, or names some twice, or one that there is not, is refused", async () => {
  const invalid = { name: "InvalidParameterException" };
  expect(await thrown(start())).toMatchObject(invalid);
  expect(await thrown(start({ logGroupName: api, logGroupNames: [prompts] }))).toMatchObject(invalid);
  expect(await thrown(start({ logGroupName: api, startTime: endTime + 1 }))).toMatchObject(invalid);
  expect(await thrown(start({ logGroupName: "/aws/lambda/none" }))).toMatchObject({
    name: "ResourceNotFoundException",
  });
});

test("queries are listed by log group, the newest first, page by page", async () => {
  const first = await start({ logGroupName: prompts, queryString: "limit 1" });
  const second = await start({ logGroupName: prompts, queryString: "limit 2" });
  const listed = (more: object = {}) =>
    client.send(new DescribeQueriesCommand({ logGroupName: prompts, ...more }));
  const { queries = [], nextToken } = await listed({ maxResults: 1 });
  expect(queries).toEqual([
    {
      queryId: second,
      queryString: "limit 2",
      status: "Complete",
      queryLanguage: "CWLI",
      logGroupName: prompts,
      createTime: Date.UTC(2026, 2, 1, 10, 5),
    },
  ]);
  expect((await listed({ maxResults: 1, nextToken })).queries?.[0]?.queryId).toBe(first);
  expect((await listed({ status: "Running" })).queries).toEqual([]);
  expect(await thrown(listed({ nextToken: "none" }))).toMatchObject({ name: "InvalidParameterException" });
});

test("a query that has ended is not stopped, and one that never was is not found", async () => {
  const queryId = await start({ logGroupName: api });
  expect(await thrown(client.send(new StopQueryCommand({ queryId })))).toMatchObject({
    name: "InvalidParameterException",
  });
  for (const none of ["none", "01890000-0000-7000-8000-000000000000"]) {
    expect(await thrown(results(none))).toMatchObject({ name: "ResourceNotFoundException" });
    expect(await thrown(client.send(new StopQueryCommand({ queryId: none })))).toMatchObject({
      name: "ResourceNotFoundException",
    });
  }
});

test("another tenant's queries are not there", async () => {
  const queryId = await start({ logGroupName: api });
  const other = new CloudWatchLogsClient(await door.settings({ tenant: "acme" }));
  expect(await thrown(other.send(new GetQueryResultsCommand({ queryId })))).toMatchObject({
    name: "ResourceNotFoundException",
  });
  expect((await other.send(new DescribeQueriesCommand({}))).queries).toEqual([]);
});
