// Logs for the client of the AWS SDK: the lines of workloads, schedules and rules, filtered, followed, page by page.
import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  type FilterLogEventsCommandInput,
} from "@aws-sdk/client-cloudwatch-logs";
import { EventBridgeClient, PutRuleCommand } from "@aws-sdk/client-eventbridge";
import { callJob } from "@punctual/engine";
import { defineJob } from "@punctual/jobs";
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openLiveDoor, thrown, type ClientSettings, type LiveDoor } from "./live-door.ts";

const prompts = "/aws/lambda/fintechops-scheduler-execute-prompt";
const api = "/aws/apprunner/superseller-api/...";
const input = z.object({ lines: z.array(z.string()) });

const jobs = ["scheduled-prompts.execute", "marketplace-metrics.rebuild", "other.job"].map((name) =>
  defineJob({
    name,
    input,
    async run({ input: { lines }, log }) {
      for (const line of lines) log[line.startsWith("!") ? "error" : "info"](line, { size: line.length });
    },
  }),
);

let door: LiveDoor;
let settings: ClientSettings;
let client: CloudWatchLogsClient;
let receiver: Receiver;
beforeAll(async () => {
  door = await openLiveDoor({ jobs });
  receiver = await startReceiver();
  settings = await door.settings();
  client = new CloudWatchLogsClient(settings);
  await door.bench.clock.set("2026-03-01T10:00:00.000Z");
  await run("scheduled-prompts.execute", ["one", "!two", "three"]);
  await run("marketplace-metrics.rebuild", ["[INTERNAL-JOB] metrics_aggregation started", "beside"]);
  await run("other.job", ["nobody's"]);
});
afterAll(async () => {
  await receiver.close();
  await door.close();
});

const caller = { tenant: "default", actor: "test", role: "admin" } as const;

async function run(job: string, lines: readonly string[]): Promise<void> {
  await callJob(door.bench.engine, caller, {
    job,
    input: { lines },
    scheduledAt: null,
    idempotencyKey: null,
  });
  await door.bench.engine.workOff();
}

const filter = (logGroupName: string, more: Partial<FilterLogEventsCommandInput> = {}) =>
  client.send(new FilterLogEventsCommand({ logGroupName, ...more }));

const messages = async (group: string, filterPattern?: string): Promise<unknown[]> =>
  ((await filter(group, filterPattern === undefined ? {} : { filterPattern })).events ?? []).map(
    ({ message = "" }) => JSON.parse(message).message,
  );

/** What of the lines of requests the columns let through. */
const columns = async (pattern: string): Promise<unknown[]> => messages(api, `[${pattern}]`);

const missing = {
  name: "ResourceNotFoundException",
  message: "The specified log group does not exist.",
  $metadata: { httpStatusCode: 400 },
};

describe("the groups of the documents", () => {
  test("the documents' log groups exist from the start, and carry the lines of their workload's jobs alone", async () => {
    expect(await messages(prompts)).toEqual(["one", "!two", "three"]);
    expect(await messages(api)).toEqual(["[INTERNAL-JOB] metrics_aggregation started", "beside"]);
    expect(await messages("/aws/apprunner/superseller-api/any/application")).toHaveLength(2);
    const { events } = await filter(prompts, { limit: 1 });
    expect(events?.[0]).toMatchObject({
      logStreamName: "scheduled-prompts.execute",
      timestamp: expect.any(Number),
      ingestionTime: expect.any(Number),
      eventId: expect.stringMatching(/^\d{33}$/),
    });
    expect(JSON.parse(events?.[0]?.message ?? "")).toEqual({
      level: "info",
      message: "one",
      run: expect.stringMatching(/^[0-9a-f-]{36}$/),
      job: "scheduled-prompts.execute",
      size: 3,
    });
  });

  test("log groups of workloads, schedule groups and rules are listed by name, by prefix, by pages", async () => {
    await new EventBridgeClient(settings).send(
      new PutRuleCommand({ Name: "a-rule", ScheduleExpression: "rate(1 day)", State: "DISABLED" }),
    );
    const list = (more: object = {}) => client.send(new DescribeLogGroupsCommand(more));
    const names = async (more: object = {}) =>
      (await list(more)).logGroups?.map(({ logGroupName }) => logGroupName);
    expect(await names()).toEqual([
      "/aws/apprunner/superseller-api/application",
      "/aws/events/a-rule",
      "/aws/lambda/fintechops-scheduler-execute-prompt",
      "/aws/scheduler/default",
      "/punctual/server",
    ]);
    expect(await names({ logGroupNamePrefix: "/aws/s" })).toEqual(["/aws/scheduler/default"]);
    expect(await names({ logGroupNamePattern: "PROMPT" })).toEqual([prompts]);
    const first = await list({ limit: 3 });
    expect(await names({ limit: 3, nextToken: first.nextToken })).toEqual([
      "/aws/scheduler/default",
      "/punctual/server",
    ]);
    expect((await list({ limit: 1 })).logGroups?.[0]).toMatchObject({
      arn: "arn:aws:logs:us-east-1:000000000000:log-group:/aws/apprunner/superseller-api/application:*",
    });
    expect(await thrown(list({ logGroupNamePrefix: "a", logGroupNamePattern: "b" }))).toMatchObject({
      name: "InvalidParameterException",
    });
  });

  test("another tenant's log groups carry its own lines", async () => {
    const other = new CloudWatchLogsClient(await door.settings({ tenant: "acme" }));
    expect((await other.send(new FilterLogEventsCommand({ logGroupName: prompts }))).events).toEqual([]);
  });
});

describe("a filter pattern", () => {
  test.each([
    ["INTERNAL-JOB", ["[INTERNAL-JOB] metrics_aggregation started"]],
    ["[INTERNAL-JOB]", ["[INTERNAL-JOB] metrics_aggregation started"]],
    ['"metrics_aggregation started"', ["[INTERNAL-JOB] metrics_aggregation started"]],
    ["metrics_aggregation nothing", []],
    ["?nothing ?beside", ["beside"]],
    ["-INTERNAL-JOB", ["beside"]],
    ["%INTERNAL-(JOB|WORK)\\]%", ["[INTERNAL-JOB] metrics_aggregation started"]],
    ["?%nothing.*% ?%bes?ide%", ["beside"]],
    ["-%[Jj][Oo][Bb]\\]%", ["beside"]],
  ])("of terms: %s", async (pattern, found) => {
    expect(await messages(api, pattern)).toEqual(found);
  });

  test.each([
    ['{ $.level = "error" }', ["!two"]],
    ['{ $.level != "error" }', ["one", "three"]],
    ['{ $.size > 3 && $.level = "info" }', ["three"]],
    ['{ ($.message = "o*") || ($.message = "*hr*") }', ["one", "three"]],
    ["{ $.size = 4 }", ["!two"]],
    ["{ $.nothing NOT EXISTS }", ["one", "!two", "three"]],
    ["{ $.nothing IS NULL }", []],
    ["{ $.message = %^(one|three)$% }", ["one", "three"]],
    ['{ $.message != %^.?t% && $.level = "info" }', ["one"]],
    ["{ $.size = %^[35]$% }", ["one", "three"]],
  ])("of JSON: %s", async (pattern, found) => {
    expect(await messages(prompts, pattern)).toEqual(found);
  });

  test("a filter pattern may have columns between brackets, and regular expressions", async () => {
    // A line is JSON, and what its message has blanks between are columns.
    await run("marketplace-metrics.rebuild", ["GET /a 200 12", "GET /b 404 7", "POST /c 500 1234"]);
    const [a, b, c] = ["GET /a 200 12", "GET /b 404 7", "POST /c 500 1234"];
    expect(await columns("...")).toHaveLength(5);
    expect(await columns("begin, path, status, rest")).toEqual([a, b, c]);
    expect(await columns("begin, path, status = 4*, ..., rest")).toEqual([b]);
    expect(await columns("begin = *POST, ...")).toEqual([c]);
    expect(await columns("begin, path, status != 4*, rest")).toEqual([a, c]);
    expect(await columns("begin, path, status >= 404 && status < 500, ...")).toEqual([b]);
    expect(await columns("..., status = 500, rest")).toEqual([c]);
    expect(await columns("begin, path = %^/[ac]$%, ...")).toEqual([a, c]);
    expect(await columns("begin, path = /a || path = /b, ...")).toEqual([a, b]);
    expect(await columns("begin, path")).toEqual([]);
  });

  test.each([
    "{ $.level = }",
    "{ level = 1 }",
    "[a, ..., b, ...]",
    "[a, b = ]",
    "[a, = 3]",
    "%(regular%",
    "{ $.a = %[% }",
    '"open',
    "{ $.a = 1",
    `{ ${"(".repeat(60)} }`,
  ])("that cannot be read is refused: %s", async (filterPattern) => {
    expect(await thrown(filter(prompts, { filterPattern }))).toMatchObject({
      name: "InvalidParameterException",
      message: expect.stringContaining("Invalid filter pattern"),
    });
  });
});

describe("events", () => {
  test("events can be followed: a start is within its span, and an event keeps its name", async () => {
    const { events = [] } = await filter(prompts);
    const last = events.at(-1);
    const again = await filter(prompts, { startTime: last?.timestamp ?? 0, interleaved: true });
    expect(again.events?.map(({ eventId }) => eventId)).toContain(last?.eventId);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length);
    await door.bench.clock.advance({ minutes: 5 });
    await run("scheduled-prompts.execute", ["later"]);
    const followed = await filter(prompts, { startTime: (last?.timestamp ?? 0) + 1 });
    expect(followed.events?.map(({ message = "" }) => JSON.parse(message).message)).toEqual(["later"]);
    expect((await filter(prompts, { endTime: last?.timestamp ?? 0 })).events).toHaveLength(3);
  });

  test("events come by pages, in the order of their times", async () => {
    const first = await filter(prompts, { limit: 2 });
    const second = await filter(prompts, { limit: 2, nextToken: first.nextToken });
    const shown = [...(first.events ?? []), ...(second.events ?? [])].map(
      ({ message = "" }) => JSON.parse(message).message,
    );
    expect(shown).toEqual(["one", "!two", "three", "later"]);
    expect(await thrown(filter(api, { nextToken: first.nextToken }))).toMatchObject({
      name: "InvalidParameterException",
    });
  });

  test("a token that somebody made up is refused as no token of the list", async () => {
    const forged = (token: string | undefined, ...position: readonly string[]): string => {
      const [sealed = ""] = Buffer.from(token ?? "", "base64url")
        .toString("utf8")
        .split("\n");
      return Buffer.from([sealed, ...position].join("\n"), "utf8").toString("base64url");
    };
    const { nextToken } = await filter(prompts, { limit: 1 });
    const one = { logGroupName: prompts, logStreamName: "scheduled-prompts.execute", startFromHead: true };
    const { nextForwardToken } = await client.send(new GetLogEventsCommand(one));
    for (const position of [["0", "none"], ["never", "1"], ["0", "9".repeat(19)], ["0"]]) {
      expect(await thrown(filter(prompts, { nextToken: forged(nextToken, ...position) }))).toMatchObject({
        name: "InvalidParameterException",
      });
      const forward = { ...one, nextToken: forged(nextForwardToken, "on", ...position) };
      expect(await thrown(client.send(new GetLogEventsCommand(forward)))).toMatchObject({
        name: "InvalidParameterException",
      });
    }
  });

  test("events are those of the streams that are asked for", async () => {
    expect((await filter(prompts, { logStreamNames: ["scheduled-prompts.execute"] })).events).toHaveLength(4);
    expect((await filter(prompts, { logStreamNames: ["scheduled-prompts.exe"] })).events).toHaveLength(0);
    expect((await filter(prompts, { logStreamNamePrefix: "scheduled-prompts.exe" })).events).toHaveLength(4);
    expect(await thrown(filter(prompts, { logStreamNames: ["a"], logStreamNamePrefix: "a" }))).toMatchObject({
      name: "InvalidParameterException",
    });
  });

  test("events are read backwards from a token", async () => {
    const read = (more: object = {}) =>
      client.send(
        new GetLogEventsCommand({
          logGroupName: prompts,
          logStreamName: "scheduled-prompts.execute",
          limit: 2,
          ...more,
        }),
      );
    const said = (events: { message?: string | undefined }[] = []) =>
      events.map(({ message = "" }) => JSON.parse(message).message);
    const end = await read();
    expect(said(end.events)).toEqual(["three", "later"]);
    const before = await read({ nextToken: end.nextBackwardToken });
    expect(said(before.events)).toEqual(["one", "!two"]);
    const beginning = await read({ nextToken: before.nextBackwardToken });
    expect([beginning.events, beginning.nextBackwardToken]).toEqual([[], before.nextBackwardToken]);
    const on = await read({ nextToken: before.nextForwardToken });
    expect(said(on.events)).toEqual(["three", "later"]);
    expect(said((await read({ nextToken: on.nextBackwardToken, startFromHead: true })).events)).toEqual([
      "one",
      "!two",
    ]);
    const last = await read({ nextToken: on.nextForwardToken });
    expect([last.events, last.nextForwardToken]).toEqual([[], on.nextForwardToken]);
  });

  test("one stream's events are read from its head, or its last ones", async () => {
    const read = (more: object = {}) =>
      client.send(
        new GetLogEventsCommand({
          logGroupName: prompts,
          logStreamName: "scheduled-prompts.execute",
          ...more,
        }),
      );
    const said = (events: { message?: string | undefined }[] = []) =>
      events.map(({ message = "" }) => JSON.parse(message).message);
    const head = await read({ startFromHead: true, limit: 3 });
    expect(said(head.events)).toEqual(["one", "!two", "three"]);
    const on = await read({ nextToken: head.nextForwardToken, limit: 3 });
    expect(said(on.events)).toEqual(["later"]);
    const end = await read({ nextToken: on.nextForwardToken });
    expect([end.events, end.nextForwardToken]).toEqual([[], on.nextForwardToken]);
    expect(said((await read({ limit: 2 })).events)).toEqual(["three", "later"]);
    const back = await read({ nextToken: head.nextBackwardToken });
    expect([back.events, back.nextBackwardToken]).toEqual([[], head.nextBackwardToken]);
  });

  test("a schedule group's events are its attempts, in a stream for each schedule", async () => {
    receiver.answer({ status: 500 });
    const at = "2026-03-01T12:00:00";
    await door.ask("/api/v1/schedules/default/nightly", {
      method: "PUT",
      body: {
        expression: `at(${at})`,
        timezone: "UTC",
        target: { kind: "http", url: receiver.url },
        retry: { maxRetries: 1, maxAgeSeconds: 600 },
      },
    });
    for (const minute of ["00", "03"])
      await door.bench.advanceTo(at.replace("12:00", `12:${minute}`).concat("Z"));
    const { events = [] } = await filter("/aws/scheduler/default", {
      filterPattern: '{ $.level = "error" }',
    });
    expect(events.map(({ logStreamName }) => logStreamName)).toEqual(["nightly", "nightly"]);
    expect(JSON.parse(events[0]?.message ?? "")).toMatchObject({
      level: "error",
      message: "attempt 1 failed",
      run: expect.stringMatching(/^[0-9a-f-]{36}$/),
      schedule: "default/nightly",
      attempt: 1,
      outcome: "failed",
      status: 500,
      latencyMs: expect.any(Number),
      error: expect.any(String),
    });
    const { logStreams } = await client.send(
      new DescribeLogStreamsCommand({ logGroupName: "/aws/scheduler/default", logStreamNamePrefix: "night" }),
    );
    expect(logStreams).toMatchObject([{ logStreamName: "nightly", creationTime: expect.any(Number) }]);
    const jobStreams = await client.send(new DescribeLogStreamsCommand({ logGroupName: prompts }));
    expect(jobStreams.logStreams?.map(({ logStreamName }) => logStreamName)).toEqual([
      "scheduled-prompts.execute",
    ]);
  });

  test("a log group that there is not is not found", async () => {
    for (const name of ["/aws/scheduler/none", "/aws/events/none", "/aws/lambda/none"])
      expect(await thrown(filter(name))).toMatchObject(missing);
    expect(
      await thrown(client.send(new FilterLogEventsCommand({ logGroupName: "/a", logGroupIdentifier: "/a" }))),
    ).toMatchObject({ name: "InvalidParameterException" });
    const logGroupIdentifier = `arn:aws:logs:us-east-1:000000000000:log-group:${prompts}`;
    expect((await client.send(new FilterLogEventsCommand({ logGroupIdentifier }))).events).toHaveLength(4);
  });
});
