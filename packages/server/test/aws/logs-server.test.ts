// The nodes' own log for the client of the AWS SDK: on record, and shown to those alone who may see all tenants.
import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  DescribeQueriesCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  GetQueryResultsCommand,
  StartQueryCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import { ServerLog, type Role } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLiveDoor, thrown, type LiveDoor } from "./live-door.ts";

const group = "/punctual/server";
const missing = { name: "ResourceNotFoundException" };
const serverLog = new ServerLog();

let door: LiveDoor;
let client: CloudWatchLogsClient;
beforeAll(async () => {
  door = await openLiveDoor({ serverLog });
  client = await clientOf({});
  await log(
    { level: "info", time: "2026-01-01T00:00:00.000Z", msg: "Punctual is running", url: "http://a" },
    { level: "error", msg: "request failed", err: { type: "TypeError", message: "no\u0000thing \ud800" } },
    { level: "warn", msg: "late" },
  );
});
afterAll(() => door.close());

const clientOf = async (of: { readonly tenant?: string; readonly role?: Role }) =>
  new CloudWatchLogsClient(await door.settings(of));

async function log(...lines: readonly object[]): Promise<void> {
  for (const line of lines) serverLog.take(`${JSON.stringify(line)}\n`);
  await door.bench.engine.workOff();
}

const found = async (reader: CloudWatchLogsClient, more: object = {}): Promise<readonly unknown[]> => {
  const { events = [] } = await reader.send(new FilterLogEventsCommand({ logGroupName: group, ...more }));
  return events.map(({ message = "" }) => JSON.parse(message));
};

test("what a node logs is read in the log group of the nodes, in a stream for each start", async () => {
  expect(await found(client)).toEqual([
    { level: "info", message: "Punctual is running", url: "http://a" },
    {
      level: "error",
      message: "request failed",
      err: { type: "TypeError", message: "no\u0000thing \ud800" },
    },
    { level: "warn", message: "late" },
  ]);
  expect(await found(client, { filterPattern: "{ $.err.type = TypeError }" })).toHaveLength(1);
  const { logStreams } = await client.send(new DescribeLogStreamsCommand({ logGroupName: group }));
  expect(logStreams).toMatchObject([{ logStreamName: "test/2026-03-01T00-00-30Z" }]);
  const logStreamName = "test/2026-03-01T00-00-30Z";
  const last = await client.send(new GetLogEventsCommand({ logGroupName: group, logStreamName, limit: 1 }));
  expect(last.events?.map(({ message = "" }) => JSON.parse(message).message)).toEqual(["late"]);
  // By the database's clock, not by that of the machine, which its own time says.
  const [{ timestamp = 0 } = {}] = last.events ?? [];
  expect(new Date(timestamp).toISOString()).toMatch(/^2026-03-01T00:0/);
});

test("the log of the nodes is there for operators of the tenant default alone", async () => {
  const names = async (reader: CloudWatchLogsClient) =>
    (await reader.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: "/punctual" }))).logGroups?.map(
      ({ logGroupName }) => logGroupName,
    );
  const operator = await clientOf({ role: "operator" });
  expect([await names(client), await names(operator)]).toEqual([[group], [group]]);
  expect(await found(operator)).toHaveLength(3);
  for (const of of [{ role: "viewer" }, { tenant: "acme", role: "admin" }] as const) {
    const other = await clientOf(of);
    expect(await names(other)).toEqual([]);
    expect(await thrown(found(other))).toMatchObject(missing);
    const stream = { logGroupName: group, logStreamName: "test/2026-03-01T00-00-30Z" };
    expect(await thrown(other.send(new DescribeLogStreamsCommand({ logGroupName: group })))).toMatchObject(
      missing,
    );
    expect(await thrown(other.send(new GetLogEventsCommand(stream)))).toMatchObject(missing);
    const query = { logGroupName: group, startTime: 0, endTime: 2e9, queryString: "limit 1" };
    expect(await thrown(other.send(new StartQueryCommand(query)))).toMatchObject(missing);
  }
});

test("what a query found in the log of the nodes is shown to nobody who may not read that log", async () => {
  const started = await client.send(
    new StartQueryCommand({
      logGroupName: group,
      startTime: 0,
      endTime: 2_000_000_000,
      queryString: "stats count(*) as n by level | sort level",
    }),
  );
  const queryId = started.queryId ?? "";
  const results = await client.send(new GetQueryResultsCommand({ queryId }));
  expect(results.results?.map((row) => row.map(({ value }) => value))).toEqual([
    ["error", "1"],
    ["info", "1"],
    ["warn", "1"],
  ]);
  const viewer = await clientOf({ role: "viewer" });
  expect(await thrown(viewer.send(new GetQueryResultsCommand({ queryId })))).toMatchObject(missing);
  expect((await viewer.send(new DescribeQueriesCommand({}))).queries).toEqual([]);
  expect((await client.send(new DescribeQueriesCommand({}))).queries).toHaveLength(1);
});

test("a request's line in the log names the action", async () => {
  await found(client);
  const line = door.log.lines.findLast((text) => text.includes('"request"'));
  expect(JSON.parse(line ?? "{}")).toMatchObject({ action: "logs:FilterLogEvents", path: "/", status: 200 });
});
