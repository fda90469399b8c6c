// Schedules at the AWS door, by the Scheduler client of the AWS SDK.
import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  paginateListSchedules,
  UpdateScheduleCommand,
  type SchedulerClient,
  type Target,
} from "@aws-sdk/client-scheduler";
import { scheduleDefinition, syncDeclared } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { echo } from "../jobs.ts";
import {
  conflict,
  notFound,
  openSchedulerBench,
  queueArn,
  RoleArn,
  unmodelled,
  validation,
  wanted,
  type SchedulerBench,
} from "./scheduler-bench.ts";

let bench: SchedulerBench;
let client: SchedulerClient;
let account = "";
beforeAll(async () => {
  bench = await openSchedulerBench({ jobs: [echo] });
  client = await bench.client();
  await client.send(new CreateScheduleGroupCommand({ Name: "g" }));
  const { ScheduleArn = "" } = await client.send(new CreateScheduleCommand(wanted("first")));
  account = ScheduleArn.split(":")[4] ?? "";
});
afterAll(() => bench.close());

const create = (...given: Parameters<typeof wanted>) =>
  client.send(new CreateScheduleCommand(wanted(...given)));
const update = (...given: Parameters<typeof wanted>) =>
  client.send(new UpdateScheduleCommand(wanted(...given)));
const get = (Name: string, GroupName?: string) => client.send(new GetScheduleCommand({ Name, GroupName }));

test("every member comes back as it was sent", async () => {
  const target: Target = {
    Arn: "arn:aws:ecs:us-east-1:123456789012:cluster/c",
    RoleArn,
    Input: '{ "a":1 }',
    RetryPolicy: { MaximumEventAgeInSeconds: 120, MaximumRetryAttempts: 3 },
    DeadLetterConfig: { Arn: "arn:aws:sqs:us-east-1:123456789012:never-made" },
    EcsParameters: {
      TaskDefinitionArn: "arn:aws:ecs:us-east-1:123456789012:task-definition/t",
      LaunchType: "FARGATE",
      NetworkConfiguration: { awsvpcConfiguration: { Subnets: ["s"], AssignPublicIp: "ENABLED" } },
      Tags: [{ anything: "goes" }],
    },
  };
  const members = {
    GroupName: "g",
    ScheduleExpression: "cron(30 2 * * ? *)",
    ScheduleExpressionTimezone: "US/Pacific",
    StartDate: new Date("2026-03-01T00:00:30.500Z"),
    EndDate: new Date("2027-01-01T00:00:00Z"),
    State: "DISABLED",
    Description: "",
    KmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/k",
    FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 15 },
    ActionAfterCompletion: "DELETE",
  } as const;
  const answer = await create("all", { ...members, Target: target });
  const { $metadata: _metadata, ...shown } = await get("all", "g");
  const Arn = `arn:aws:scheduler:us-east-1:${account}:schedule/g/all`;
  expect(answer.ScheduleArn).toBe(Arn);
  expect(shown).toEqual({
    Name: "all",
    Arn,
    Target: target,
    ...members,
    CreationDate: new Date("2026-03-01T00:00:30Z"),
    LastModificationDate: new Date("2026-03-01T00:00:30Z"),
  });
});

test("what is left out reads back as its default", async () => {
  await create("plain");
  const { $metadata: _metadata, ...shown } = await get("plain");
  expect(shown).toEqual({
    Name: "plain",
    GroupName: "default",
    Arn: `arn:aws:scheduler:us-east-1:${account}:schedule/default/plain`,
    ScheduleExpression: "rate(1 minute)",
    ScheduleExpressionTimezone: "UTC",
    State: "ENABLED",
    ActionAfterCompletion: "NONE",
    FlexibleTimeWindow: { Mode: "OFF" },
    Target: {
      Arn: queueArn,
      RoleArn,
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
    },
    CreationDate: expect.any(Date),
    LastModificationDate: expect.any(Date),
  });
});

test("a name that is taken is a conflict", async () => {
  await expect(create("first")).rejects.toMatchObject(conflict("Schedule first already exists."));
});

test("a group that there is not is not found", async () => {
  await expect(create("x", { GroupName: "none" })).rejects.toMatchObject(
    notFound("Schedule group none does not exist."),
  );
});

const expressions = [
  "cron(0 1 * * * *)",
  "cron(7 20 * * NOT *)",
  "cron(INVALID)",
  "cron(0 dummy ? * MON-FRI *)",
  "cron(71 8 1 * ? *)",
  "cron()",
  "rate(10 seconds)",
  "rate(10 years)",
  "rate()",
  "rate(10)",
  "rate(10 minutess)",
  "rate(foo minutes)",
  "rate(-10 minutes)",
  "rate(0 minutes)",
  "rate( 10 minutes )",
  " rate(10 minutes)",
  "at(2021-12-31T23:59:59Z)",
  "at(2021-12-31)",
  "cron(0 0 ? * ? *)",
  "at(2026-02-30T00:00:00)",
  "cron(0 0 L-3 * ? *)",
  "every(5 minutes)",
];

test("an expression that AWS refuses is refused in its words", async () => {
  for (const ScheduleExpression of expressions)
    await expect(create("bad", { ScheduleExpression })).rejects.toMatchObject(
      validation(`Invalid Schedule Expression ${ScheduleExpression}.`),
    );
});

test.each([
  "rate(1 minutes)",
  "rate(10 minute)",
  "cron(0 9 * * ?)",
  "AT(2030-01-01T00:00)",
  "cron(0-15/1 8-8 ? * 2,3,4,5,6,7 *)",
  "at(2022-12-31T23:59:59)",
  "cron(0 9 LW * ? *)",
])("%s is accepted, as by AWS", async (ScheduleExpression) => {
  const Name = `good-${expressions.length}-${ScheduleExpression.replaceAll(/\W/g, "_")}`.slice(0, 64);
  await create(Name, { ScheduleExpression });
  expect(await get(Name)).toMatchObject({ ScheduleExpression, State: "ENABLED" });
});

test("a time that a clock change leaves out names the two nearest", async () => {
  const gap = { ScheduleExpression: "at(2027-03-28T02:30:00)", ScheduleExpressionTimezone: "Europe/Rome" };
  await expect(create("gap", gap)).rejects.toMatchObject(
    validation(expect.stringMatching(/at\(2027-03-28T01:59:00\) and at\(2027-03-28T03:00:00\)/)),
  );
});

test("a time zone that there is not is refused", async () => {
  await expect(create("zone", { ScheduleExpressionTimezone: "Mars/Olympus" })).rejects.toMatchObject({
    name: "ValidationException",
  });
});

const at = (text: string) => new Date(text);
const dates = {
  "a start that is not before the end": [
    { StartDate: at("2026-05-01T00:00:00Z"), EndDate: at("2026-05-01T00:00:00Z") },
    "The StartDate you specify must come before the EndDate.",
  ],
  "a start older than five minutes": [
    { StartDate: at("2026-02-28T23:55:29Z") },
    "The StartDate you specify cannot be earlier than 5 minutes ago.",
  ],
} as const;

test("a start is refused that is late, or long past", async () => {
  for (const [members, message] of Object.values(dates))
    await expect(create("dates", members)).rejects.toMatchObject(validation(message));
  await create("dates", { StartDate: at("2026-02-28T23:55:31Z") });
  await create("dates-of-at", {
    ScheduleExpression: "at(2030-01-01T00:00:00)",
    StartDate: at("2020-01-01T00:00:00Z"),
    EndDate: at("2019-01-01T00:00:00Z"),
  });
});

test("a window and its mode have to fit", async () => {
  await expect(
    create("w", { FlexibleTimeWindow: { Mode: "OFF", MaximumWindowInMinutes: 5 } }),
  ).rejects.toMatchObject(
    validation("MaximumWindowInMinutes must not be provided when FlexibleTimeWindowMode is set to OFF."),
  );
  await expect(create("w", { FlexibleTimeWindow: { Mode: "FLEXIBLE" } })).rejects.toMatchObject(
    validation("MaximumWindowInMinutes must be provided when FlexibleTimeWindowMode is set to FLEXIBLE."),
  );
});

test("a broken constraint of the model is told by value, path and rule", async () => {
  const one = (text: string) => validation(`1 validation error detected: ${text}`);
  await expect(create("a b")).rejects.toMatchObject(
    one(
      "Value 'a b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$",
    ),
  );
  await expect(create("n", { Target: { Arn: queueArn, RoleArn: "r" } })).rejects.toMatchObject(
    one(
      "Value 'r' at 'target.roleArn' failed to satisfy constraint: Member must satisfy regular expression pattern: ^arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+$",
    ),
  );
  await expect(create("n", { State: unmodelled("PAUSED") })).rejects.toMatchObject(
    one(
      "Value 'PAUSED' at 'state' failed to satisfy constraint: Member must satisfy enum value set: [ENABLED, DISABLED]",
    ),
  );
  const retried = { Arn: queueArn, RoleArn, RetryPolicy: { MaximumRetryAttempts: 186 } };
  await expect(create("n", { Target: retried })).rejects.toMatchObject(
    one(
      "Value '186' at 'target.retryPolicy.maximumRetryAttempts' failed to satisfy constraint: Member must have value less than or equal to 185",
    ),
  );
  const fifo = { Arn: queueArn, RoleArn, DeadLetterConfig: { Arn: `${queueArn}.fifo` } };
  await expect(create("n", { Target: fifo })).rejects.toMatchObject(
    validation(expect.stringContaining("at 'target.deadLetterConfig.arn' failed to satisfy constraint")),
  );
});

test("names of dots alone are refused", async () => {
  for (const Name of [".", ".."])
    await expect(create(Name)).rejects.toMatchObject(
      validation(`Expected Name to be more than dots, got ${Name}.`),
    );
});

test("a token gives the answer again, whatever became of the schedule", async () => {
  const again = () => create("token", { ClientToken: "t1" });
  const first = await again();
  expect((await again()).ScheduleArn).toBe(first.ScheduleArn);
  const gone = () =>
    client.send(new DeleteScheduleCommand({ Name: "token", GroupName: "default", ClientToken: "t2" }));
  await gone();
  expect((await gone()).$metadata.httpStatusCode).toBe(200);
  expect((await again()).ScheduleArn).toBe(first.ScheduleArn);
  await expect(get("token")).rejects.toMatchObject(notFound("Schedule token does not exist."));
});

test("a token with another request is a conflict, and one that failed is free", async () => {
  await create("other", { ClientToken: "t3" });
  await expect(create("other", { ClientToken: "t3", Description: "d" })).rejects.toMatchObject(
    conflict(expect.stringContaining("same request")),
  );
  await expect(create("other", { ClientToken: "t4" })).rejects.toMatchObject(
    conflict("Schedule other already exists."),
  );
  await expect(create("another", { ClientToken: "t5", GroupName: "late" })).rejects.toMatchObject(
    notFound("Schedule group late does not exist."),
  );
  await client.send(new CreateScheduleGroupCommand({ Name: "late" }));
  await create("another", { ClientToken: "t5", GroupName: "late" });
});

test("requests with one token at the same time make one schedule", async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => create("at-once", { ClientToken: "t6" })),
  );
  expect(new Set(answers.map(({ ScheduleArn }) => ScheduleArn)).size).toBe(1);
});

test("one more than the quota is refused", async () => {
  const small = await openSchedulerBench({ quotas: { default: { schedules: 1, "schedule-groups": 1 } } });
  const asking = await small.client();
  await asking.send(new CreateScheduleCommand(wanted("one")));
  const refused = { name: "ServiceQuotaExceededException", $metadata: { httpStatusCode: 402 } };
  await expect(asking.send(new CreateScheduleCommand(wanted("two")))).rejects.toMatchObject(refused);
  await expect(asking.send(new CreateScheduleGroupCommand({ Name: "two" }))).rejects.toMatchObject(refused);
  await small.close();
});

test("what is left out of an update returns to its default", async () => {
  await create("full", {
    Description: "d",
    State: "DISABLED",
    ActionAfterCompletion: "DELETE",
    EndDate: at("2027-01-01T00:00:00Z"),
    KmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/k",
    Target: { Arn: queueArn, RoleArn, Input: "i", RetryPolicy: { MaximumRetryAttempts: 0 } },
  });
  await bench.bench.clock.advance({ minutes: 1 });
  const { ScheduleArn } = await update("full");
  const shown = await get("full");
  expect(shown).toMatchObject({ Arn: ScheduleArn, State: "ENABLED", ActionAfterCompletion: "NONE" });
  expect([shown.Description, shown.EndDate, shown.KmsKeyArn, shown.Target?.Input]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
  expect(shown.Target?.RetryPolicy?.MaximumRetryAttempts).toBe(185);
  expect(shown.CreationDate).toEqual(at("2026-03-01T00:00:30Z"));
  expect(shown.LastModificationDate).toEqual(at("2026-03-01T00:01:30Z"));
});

test("an update may send the schedule's own old start again", async () => {
  const StartDate = at("2026-03-01T00:01:00Z");
  await create("old", { StartDate });
  await bench.bench.clock.advance({ days: 1 });
  await update("old", { StartDate, Description: "changed" });
  expect((await get("old")).StartDate).toEqual(StartDate);
  await expect(update("old", { StartDate: at("2026-03-01T00:02:00Z") })).rejects.toMatchObject(
    validation("The StartDate you specify cannot be earlier than 5 minutes ago."),
  );
});

test("a schedule that there is not cannot be updated, shown or deleted", async () => {
  const missing = notFound("Schedule none does not exist.");
  await expect(update("none")).rejects.toMatchObject(missing);
  await expect(get("none")).rejects.toMatchObject(missing);
  await expect(client.send(new DeleteScheduleCommand({ Name: "none" }))).rejects.toMatchObject(missing);
  await expect(get("first", "g")).rejects.toMatchObject(notFound("Schedule first does not exist."));
});

test("lists are in order of group and name, by pages, filtered", async () => {
  await client.send(new CreateScheduleGroupCommand({ Name: "list" }));
  for (const name of ["b1", "a2", "a1", "a3"])
    await create(name, { GroupName: "list", State: name === "a2" ? "DISABLED" : "ENABLED" });
  const names = async (more: object) => {
    const found: (string | undefined)[][] = [];
    for await (const { Schedules = [] } of paginateListSchedules(
      { client, pageSize: 2 },
      { GroupName: "list", ...more },
    ))
      found.push(Schedules.map(({ Name }) => Name));
    return found;
  };
  expect(await names({})).toEqual([
    ["a1", "a2"],
    ["a3", "b1"],
  ]);
  expect(await names({ NamePrefix: "a" })).toEqual([["a1", "a2"], ["a3"]]);
  expect(await names({ NamePrefix: "a", State: "ENABLED" })).toEqual([["a1", "a3"]]);
  expect(await names({ State: "DISABLED" })).toEqual([["a2"]]);
  const { Schedules = [] } = await client.send(new ListSchedulesCommand({ GroupName: "list" }));
  expect(Schedules[0]).toEqual({
    Arn: `arn:aws:scheduler:us-east-1:${account}:schedule/list/a1`,
    Name: "a1",
    GroupName: "list",
    State: "ENABLED",
    CreationDate: expect.any(Date),
    LastModificationDate: expect.any(Date),
    Target: { Arn: queueArn },
  });
});

test("a token of another list, and a group that there is not, are refused", async () => {
  const { NextToken } = await client.send(new ListSchedulesCommand({ MaxResults: 1 }));
  for (const asked of [{ NextToken: "x" }, { NextToken, NamePrefix: "a" }])
    await expect(client.send(new ListSchedulesCommand(asked))).rejects.toMatchObject(
      validation("Invalid NextToken."),
    );
  await expect(client.send(new ListSchedulesCommand({ GroupName: "none" }))).rejects.toMatchObject(
    notFound("Schedule group none does not exist."),
  );
  await expect(client.send(new ListSchedulesCommand({ MaxResults: 101 }))).rejects.toMatchObject(
    validation(expect.stringContaining("Value '101' at 'maxResults' failed to satisfy constraint")),
  );
});

test("another tenant's is not there", async () => {
  const other = await bench.client({ tenant: "other" });
  await expect(other.send(new GetScheduleCommand({ Name: "first" }))).rejects.toMatchObject(
    notFound("Schedule first does not exist."),
  );
  await expect(other.send(new DeleteScheduleCommand({ Name: "first" }))).rejects.toMatchObject(
    notFound("Schedule first does not exist."),
  );
  await expect(other.send(new UpdateScheduleCommand(wanted("first")))).rejects.toMatchObject(
    notFound("Schedule first does not exist."),
  );
  expect((await other.send(new ListSchedulesCommand({}))).Schedules).toEqual([]);
  const { ScheduleArn } = await other.send(new CreateScheduleCommand(wanted("first", { ClientToken: "t1" })));
  expect(ScheduleArn).not.toContain(account);
});

test("a key that may only look is refused", async () => {
  const viewer = await bench.client({ role: "viewer" });
  await expect(viewer.send(new CreateScheduleCommand(wanted("x")))).rejects.toMatchObject({
    name: "AccessDeniedException",
  });
  expect(await viewer.send(new GetScheduleCommand({ Name: "first" }))).toMatchObject({ Name: "first" });
});

test("a schedule that Punctual ships is shown, and changed in its State alone", async () => {
  const target = { kind: "job", job: "test.echo" } as const;
  await syncDeclared(bench.bench.engine, [
    {
      name: "shipped",
      group: "default",
      definition: scheduleDefinition.parse({ expression: "cron(0 2 * * ? *)", target }),
    },
  ]);
  const { Target, ScheduleExpression, FlexibleTimeWindow } = await get("shipped");
  expect(Target).toMatchObject({
    Arn: `arn:aws:lambda:us-east-1:${account}:function:test.echo`,
    RoleArn: `arn:aws:iam::${account}:role/punctual`,
  });
  const same = { Target, ScheduleExpression, FlexibleTimeWindow };
  await update("shipped", { ...same, State: "DISABLED" });
  expect((await get("shipped")).State).toBe("DISABLED");
  await update("shipped", { ...same, State: "ENABLED" });
  expect((await get("shipped")).State).toBe("ENABLED");
  await expect(update("shipped", { ...same, ScheduleExpression: "rate(1 hour)" })).rejects.toMatchObject(
    conflict(expect.stringContaining("Only its State can be changed")),
  );
  await expect(client.send(new DeleteScheduleCommand({ Name: "shipped" }))).rejects.toMatchObject(
    conflict(expect.stringContaining("Only its State can be changed")),
  );
  await expect(create("shipped")).rejects.toMatchObject(conflict("Schedule shipped already exists."));
});

test("a schedule of the REST API is shown, and updated without what has no word here", async () => {
  const path = "/api/v1/schedules/default/rest";
  const http = {
    kind: "http",
    url: "http://127.0.0.1:9/x?y=1",
    method: "PUT",
    headers: { "x-a": "b" },
  };
  const body = { expression: "rate(1 hour)", target: http, input: { a: 1 }, overlap: "skip" };
  expect((await bench.ask(path, { method: "PUT", body })).statusCode).toBe(201);
  const shown = await get("rest");
  expect(shown.Target).toMatchObject({
    Arn: `arn:aws:punctual:us-east-1:${account}:http/PUT/http://127.0.0.1:9/x?y=1`,
    Input: '{"a":1}',
  });
  await update("rest", { Target: shown.Target, ScheduleExpression: "rate(2 hours)" });
  expect((await bench.ask(path)).json()).toMatchObject({
    expression: "rate(2 hours)",
    overlap: "skip",
    target: { ...http, connection: null },
    input: '{"a":1}',
  });
});

test("a schedule of this door is one of the REST API too", async () => {
  await create("there", { Target: { Arn: queueArn, RoleArn, Input: "hello" }, State: "DISABLED" });
  const path = "/api/v1/schedules/default/there";
  const shown = (await bench.ask(path)).json();
  expect(shown).toMatchObject({ target: { kind: "queue", queue: "q" }, input: "hello", state: "paused" });
  expect(JSON.stringify(shown)).not.toContain("RoleArn");
  await bench.ask(`${path}:resume`, { method: "POST" });
  expect(await get("there")).toMatchObject({ State: "ENABLED", Target: { Arn: queueArn, RoleArn } });
});
