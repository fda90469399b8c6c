// Rules, their targets, buses and tags at the AWS door, by the EventBridge client of the AWS SDK.
import {
  CreateEventBusCommand,
  DeleteEventBusCommand,
  DeleteRuleCommand,
  DescribeEventBusCommand,
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  ListEventBusesCommand,
  ListRuleNamesByTargetCommand,
  ListRulesCommand,
  ListTagsForResourceCommand,
  ListTargetsByRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateEventBusCommand,
  type PutRuleRequest,
  type Target,
} from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exists, notFound, openEventsBench, RoleArn, validation, type EventsBench } from "./events-bench.ts";

let bench: EventsBench;
beforeAll(async () => {
  bench = await openEventsBench();
});
afterAll(() => bench.close());

const queueArn = "arn:aws:sqs:us-east-1:000000000000:q";
const hourly = { ScheduleExpression: "rate(1 hour)" };
const pattern = { EventPattern: '{"source":["app"]}' };
const put = (Name: string, more: Partial<PutRuleRequest> = hourly) =>
  bench.client.send(new PutRuleCommand({ Name, ...more }));
const describe = async (Name: string, EventBusName?: string) => {
  const { $metadata: _metadata, ...shown } = await bench.client.send(
    new DescribeRuleCommand({ Name, EventBusName }),
  );
  return shown;
};
const putTargets = (Rule: string, ...Targets: Target[]) =>
  bench.client.send(new PutTargetsCommand({ Rule, Targets }));
const targetsOf = async (Rule: string) =>
  (await bench.client.send(new ListTargetsByRuleCommand({ Rule }))).Targets;
const missing = (rule: string, bus = "default") =>
  notFound(`Rule ${rule} does not exist on EventBus ${bus}.`);
const noBus = (bus: string) => notFound(`Event bus ${bus} does not exist.`);
const tagsOf = async (ResourceARN: string) =>
  (await bench.client.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags;

test("a rule is made, shown and listed with what it was given", async () => {
  const wanted = { ...hourly, State: "DISABLED" as const, Description: "for tests", RoleArn };
  const { RuleArn } = await put("made", wanted);
  expect(RuleArn).toBe("arn:aws:events:us-east-1:000000000000:rule/made");
  const shown = { Name: "made", Arn: RuleArn, EventBusName: "default", ...wanted };
  expect(await describe("made")).toEqual({ ...shown, CreatedBy: "000000000000" });
  const { Rules } = await bench.client.send(new ListRulesCommand({ NamePrefix: "made" }));
  expect(Rules).toEqual([shown]);
  await expect(describe("none")).rejects.toMatchObject(missing("none"));
  await expect(describe("made", "nowhere")).rejects.toMatchObject(noBus("nowhere"));
});

test("a bus and a rule have fifty tags at most, and changes at the same time lose none", async () => {
  const { RuleArn = "" } = await put("labelled");
  const { EventBusArn = "" } = await bench.client.send(new CreateEventBusCommand({ Name: "labelled" }));
  const some = (count: number) =>
    Array.from({ length: count }, (_none, index) => ({ Key: `key-${10 + index}`, Value: "1" }));
  for (const ResourceARN of [RuleArn, EventBusArn]) {
    const tag = (...Tags: { Key: string; Value: string }[]) =>
      bench.client.send(new TagResourceCommand({ ResourceARN, Tags }));
    await Promise.all(some(8).map((one) => tag(one)));
    expect(await tagsOf(ResourceARN)).toEqual(some(8));
    await expect(tag(...some(51))).rejects.toMatchObject({ name: "ValidationException" });
    expect(await tagsOf(ResourceARN)).toEqual(some(8));
  }
  const Tags = some(51);
  await expect(put("too-many", { ...hourly, Tags })).rejects.toMatchObject({ name: "ValidationException" });
  await expect(
    bench.client.send(new CreateEventBusCommand({ Name: "too-many", Tags })),
  ).rejects.toMatchObject({ name: "ValidationException" });
});

test("what a new rule leaves out is gone, its targets and tags stay", async () => {
  const { RuleArn = "" } = await put("again", {
    ...hourly,
    Description: "d",
    Tags: [{ Key: "a", Value: "" }],
  });
  await putTargets("again", { Id: "1", Arn: queueArn });
  await put("again", { ...pattern, Tags: [{ Key: "b", Value: "2" }] });
  expect(await describe("again")).toEqual({
    Name: "again",
    Arn: RuleArn,
    ...pattern,
    State: "ENABLED",
    EventBusName: "default",
    CreatedBy: "000000000000",
  });
  expect(await targetsOf("again")).toEqual([{ Id: "1", Arn: queueArn }]);
  expect(await tagsOf(RuleArn)).toEqual([{ Key: "a", Value: "" }]);
});

test("an expression that AWS refuses of a rule is refused in its words", async () => {
  for (const ScheduleExpression of [
    "rate(1 minutes)",
    "rate(10 minute)",
    "rate(0 minutes)",
    "rate( 10 minutes )",
    " rate(10 minutes)",
    "cron(0 1 * * * *)",
    "cron(0 1 * * ?)",
    "at(2030-01-01T00:00:00)",
  ])
    await expect(put("refused", { ScheduleExpression })).rejects.toMatchObject(
      validation("Parameter ScheduleExpression is not valid."),
    );
  await bench.client.send(new CreateEventBusCommand({ Name: "timed" }));
  await expect(put("refused", { ...hourly, EventBusName: "timed" })).rejects.toMatchObject(
    validation("ScheduleExpression is supported only on the default event bus."),
  );
});

test("a pattern that cannot be read is refused with the reason", async () => {
  const refused = (message: string) => ({ ...validation(message), name: "InvalidEventPatternException" });
  await expect(put("refused", { EventPattern: '{"source":[{"EXISTS":true}]}' })).rejects.toMatchObject(
    refused("Event pattern is not valid. Reason: Unrecognized match type EXISTS"),
  );
  await expect(put("refused", { EventPattern: '{"source":"app"}' })).rejects.toMatchObject(
    refused('Event pattern is not valid. Reason: "source" must be an object or an array'),
  );
});

test("a rule without pattern and expression is refused", async () => {
  await expect(put("refused", {})).rejects.toMatchObject(
    validation("Parameter(s) EventPattern or ScheduleExpression must be specified."),
  );
});

test("a rule is enabled and disabled, again and again", async () => {
  await put("switched");
  for (const [command, State] of [
    [DisableRuleCommand, "DISABLED"],
    [DisableRuleCommand, "DISABLED"],
    [EnableRuleCommand, "ENABLED"],
    [EnableRuleCommand, "ENABLED"],
  ] as const) {
    await bench.client.send(new command({ Name: "switched" }));
    expect(await describe("switched")).toMatchObject({ State });
  }
  await expect(bench.client.send(new EnableRuleCommand({ Name: "none" }))).rejects.toMatchObject(
    missing("none"),
  );
});

test("a rule comes back with the state that it was put with", async () => {
  const State = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";
  await put("trailed", { ...pattern, State });
  expect(await describe("trailed")).toMatchObject({ State });
  await bench.client.send(new DisableRuleCommand({ Name: "trailed" }));
  expect(await describe("trailed")).toMatchObject({ State: "DISABLED" });
});

test("a rule with targets is not deleted, one that there is not is", async () => {
  const remove = (Name: string, EventBusName?: string) =>
    bench.client.send(new DeleteRuleCommand({ Name, EventBusName }));
  await put("kept");
  await putTargets("kept", { Id: "1", Arn: queueArn });
  await expect(remove("kept")).rejects.toMatchObject(
    validation("Rule can't be deleted since it has targets."),
  );
  await bench.client.send(new RemoveTargetsCommand({ Rule: "kept", Ids: ["1"] }));
  await remove("kept");
  await remove("kept");
  await expect(describe("kept")).rejects.toMatchObject(missing("kept"));
  await expect(remove("kept", "nowhere")).rejects.toMatchObject(noBus("nowhere"));
});

test("rules are listed by name, by pages, by prefix, by bus", async () => {
  const { EventBusArn } = await bench.client.send(new CreateEventBusCommand({ Name: "listed" }));
  for (const name of ["list-c", "list-a", "list-b"])
    await put(name, { ...pattern, EventBusName: EventBusArn });
  const list = (input: object) => bench.client.send(new ListRulesCommand({ NamePrefix: "list-", ...input }));
  const first = await list({ Limit: 2, EventBusName: "listed" });
  expect(first.Rules?.map(({ Name }) => Name)).toEqual(["list-a", "list-b"]);
  const second = await list({ Limit: 2, EventBusName: EventBusArn, NextToken: first.NextToken });
  expect(second.NextToken).toBeUndefined();
  expect(second.Rules).toEqual([
    {
      Name: "list-c",
      Arn: "arn:aws:events:us-east-1:000000000000:rule/listed/list-c",
      ...pattern,
      State: "ENABLED",
      EventBusName: "listed",
    },
  ]);
  expect((await list({})).Rules).toEqual([]);
  await expect(list({ NextToken: first.NextToken })).rejects.toMatchObject(validation("Invalid NextToken."));
  const far = "arn:aws:events:eu-west-1:000000000000:event-bus/listed";
  await expect(list({ EventBusName: far })).rejects.toMatchObject(noBus("listed"));
});

test("another tenant's rule is not there", async () => {
  await put("mine");
  await expect(bench.stranger.send(new DescribeRuleCommand({ Name: "mine" }))).rejects.toMatchObject(
    missing("mine"),
  );
  expect((await bench.stranger.send(new ListRulesCommand({}))).Rules).toEqual([]);
});

test("rules are found by the ARN of a target", async () => {
  const arn = "arn:aws:sqs:us-east-1:000000000000:found";
  for (const rule of ["found-b", "found-a"]) {
    await put(rule);
    await putTargets(rule, { Id: "1", Arn: arn }, { Id: "2", Arn: arn });
  }
  const find = async (TargetArn: string) =>
    (await bench.client.send(new ListRuleNamesByTargetCommand({ TargetArn }))).RuleNames;
  expect(await find(arn)).toEqual(["found-a", "found-b"]);
  expect(await find(`${arn}2`)).toEqual([]);
});

const every: Target = {
  Id: "full",
  Arn: "arn:aws:ecs:us-east-1:000000000000:cluster/c",
  RoleArn,
  InputTransformer: {
    InputPathsMap: { id: "$.detail.id" },
    InputTemplate: '{"id": <id>, "whole": <aws.events.event.json>}',
  },
  EcsParameters: {
    TaskDefinitionArn: "arn:aws:ecs:us-east-1:000000000000:task-definition/t",
    TaskCount: 2,
    Tags: [{ Key: "a", Value: "b" }],
  },
  RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 60 },
  DeadLetterConfig: { Arn: queueArn },
};

test("targets come back as they came, replaced by id", async () => {
  await put("targets");
  const kept = await putTargets("targets", every, { Id: "q", Arn: queueArn, Input: "7" });
  expect(kept).toMatchObject({ FailedEntryCount: 0, FailedEntries: [] });
  expect(await targetsOf("targets")).toEqual([every, { Id: "q", Arn: queueArn, Input: "7" }]);
  await putTargets("targets", { Id: "q", Arn: queueArn, InputPath: "$.detail[0]" });
  expect(await targetsOf("targets")).toEqual([every, { Id: "q", Arn: queueArn, InputPath: "$.detail[0]" }]);
  await expect(putTargets("none", every)).rejects.toMatchObject(missing("none"));
});

const transformed = (InputTemplate: string, InputPathsMap: Record<string, string> = {}) => ({
  InputTransformer: { InputTemplate, InputPathsMap },
});

test("a target that AWS refuses is refused in its words, and nothing is kept", async () => {
  await put("refusing");
  const stateMachine = "arn:aws:states:us-east-1:000000000000:stateMachine:m";
  const destination = "arn:aws:events:us-east-1:000000000000:api-destination/d/1";
  const refusals: readonly (readonly [Partial<Target>, string])[] = [
    [
      { Input: "{}", InputPath: "$" },
      "Only one of Input, InputPath, or InputTransformer must be provided for target 1.",
    ],
    [{ Input: "{" }, "JSON syntax error in input for target 1"],
    [{ InputPath: "detail" }, "InputPath for target 1 is invalid."],
    [{ InputPath: "$['detail']" }, "InputPath for target 1 is invalid."],
    [transformed('"<a>"', { a: "detail" }), "InputPath for target 1 is invalid."],
    [transformed('"<b>"', { a: "$.detail" }), "InputTemplate for target 1 contains invalid placeholder b."],
    [
      transformed('"<aws.events.event.json>"'),
      "InputTemplate for target 1 contains placeholder aws.events.event.json valid only for JSON template.",
    ],
    [{ Arn: stateMachine }, `RoleArn is required for target ${stateMachine}.`],
    [{ Arn: destination }, `RoleArn is required for target ${destination}.`],
    [{ HttpParameters: {} }, "Parameter(s) HttpParameters not supported for target: 1."],
    [{ Arn: "arn:aws:s3:::bucket" }, "s3 is not a supported service for a target."],
    [{ Arn: "q" }, "Parameter q is not valid. Reason: Provided Arn is not in correct format."],
    [
      { DeadLetterConfig: { Arn: "arn:aws:sns:us-east-1:000000000000:t" } },
      "sns is not supported as a dead letter resource",
    ],
    [{ DeadLetterConfig: { Arn: `${queueArn}.fifo` } }, "SQS FIFO is not supported by Dead Letter Queues"],
  ];
  for (const [target, message] of refusals)
    await expect(
      putTargets("refusing", { Id: "good", Arn: queueArn }, { Id: "1", Arn: queueArn, ...target }),
    ).rejects.toMatchObject(validation(message));
  const far = "arn:aws:sqs:eu-west-1:000000000000:q";
  await expect(
    putTargets("refusing", { Id: "1", Arn: queueArn, DeadLetterConfig: { Arn: far } }),
  ).rejects.toMatchObject({ name: "ValidationException" });
  const twice = putTargets("refusing", { Id: "1", Arn: queueArn }, { Id: "1", Arn: queueArn });
  await expect(twice).rejects.toMatchObject(
    validation("Parameter targets is not valid. Reason: More than one target with Id '1' is provided."),
  );
  const reserved = transformed("<aws.events.rule-name>", { "aws.events.rule-name": "$" });
  await expect(putTargets("refusing", { Id: "1", Arn: queueArn, ...reserved })).rejects.toMatchObject(
    validation(expect.stringMatching(/^1 validation error detected: .*inputPathsMap/)),
  );
  expect(await targetsOf("refusing")).toEqual([]);
});

test("a sixth target of a rule is refused", async () => {
  await put("crowded");
  const five = ["1", "2", "3", "4", "5"].map((Id) => ({ Id, Arn: queueArn }));
  await putTargets("crowded", ...five);
  await expect(putTargets("crowded", { Id: "6", Arn: queueArn })).rejects.toMatchObject({
    ...validation("The requested resource exceeds the maximum number allowed."),
    name: "LimitExceededException",
  });
});

test("an API destination that there is not is refused", async () => {
  await put("pointing");
  const Arn =
    "arn:aws:events:us-east-1:000000000000:api-destination/none/0d1b6a1e-0000-4000-8000-000000000000";
  await expect(
    putTargets("pointing", { Id: "1", Arn: queueArn }, { Id: "2", Arn, RoleArn }),
  ).rejects.toMatchObject(
    validation("Failed to describe the api-destination(s). An api-destination 'none' does not exist."),
  );
  const destination = await bench.destination("starred", { InvocationEndpoint: "https://example.com/*" });
  await expect(putTargets("pointing", { Id: "2", Arn: destination, RoleArn })).rejects.toMatchObject({
    name: "ValidationException",
    message: expect.stringContaining("Expected pathParameters to hold one for each *"),
  });
  expect(await targetsOf("pointing")).toEqual([]);
});

test("targets are removed, those that were not there are told of", async () => {
  await put("removing");
  await putTargets("removing", { Id: "1", Arn: queueArn }, { Id: "2", Arn: queueArn });
  const remove = new RemoveTargetsCommand({ Rule: "removing", Ids: ["1", "3"] });
  expect(await bench.client.send(remove)).toMatchObject({
    FailedEntryCount: 1,
    FailedEntries: [{ TargetId: "3", ErrorCode: "ResourceNotFoundException" }],
  });
  expect(await targetsOf("removing")).toEqual([{ Id: "2", Arn: queueArn }]);
  const none = new RemoveTargetsCommand({ Rule: "none", Ids: ["1"] });
  await expect(bench.client.send(none)).rejects.toMatchObject(missing("none"));
});

test("targets are listed by id, by pages", async () => {
  await put("paged");
  await putTargets("paged", ...["c", "a", "b"].map((Id) => ({ Id, Arn: queueArn })));
  const list = (NextToken?: string) =>
    bench.client.send(new ListTargetsByRuleCommand({ Rule: "paged", Limit: 2, NextToken }));
  const first = await list();
  expect(first.Targets?.map(({ Id }) => Id)).toEqual(["a", "b"]);
  const second = await list(first.NextToken);
  expect(second.Targets?.map(({ Id }) => Id)).toEqual(["c"]);
  expect(second.NextToken).toBeUndefined();
});

test("a bus is made, shown, changed and listed", async () => {
  const DeadLetterConfig = { Arn: queueArn };
  const wanted = { Name: "made/x", Description: "for tests", DeadLetterConfig };
  const made = await bench.client.send(new CreateEventBusCommand(wanted));
  const Arn = "arn:aws:events:us-east-1:000000000000:event-bus/made/x";
  expect(made).toMatchObject({ EventBusArn: Arn, Description: "for tests", DeadLetterConfig });
  const at = new Date("2026-03-01T00:00:30Z");
  const kept = { Arn, Name: "made/x", Description: "for tests", CreationTime: at, LastModifiedTime: at };
  const { $metadata: _metadata, ...shown } = await bench.client.send(
    new DescribeEventBusCommand({ Name: Arn }),
  );
  expect(shown).toEqual({ ...kept, DeadLetterConfig });
  await bench.client.send(new UpdateEventBusCommand({ Name: "made/x", Description: "changed" }));
  expect(await bench.client.send(new DescribeEventBusCommand({ Name: "made/x" }))).toMatchObject({
    Description: "changed",
    DeadLetterConfig,
  });
  const { EventBuses } = await bench.client.send(new ListEventBusesCommand({ NamePrefix: "made" }));
  expect(EventBuses).toEqual([{ ...kept, Description: "changed" }]);
  const all = await bench.client.send(new ListEventBusesCommand({ Limit: 1 }));
  expect(all.EventBuses).toMatchObject([{ Name: "default" }]);
  expect(await bench.client.send(new DescribeEventBusCommand({}))).toMatchObject({ Name: "default" });
});

test("a bus whose name is taken, or the default, is told of", async () => {
  const create = (Name: string) => bench.client.send(new CreateEventBusCommand({ Name }));
  await create("taken");
  await expect(create("taken")).rejects.toMatchObject(exists("Event bus taken already exists."));
  await expect(create("default")).rejects.toMatchObject(exists("Event bus default already exists."));
});

test("a bus is deleted, and then not found", async () => {
  const remove = (Name: string) => bench.client.send(new DeleteEventBusCommand({ Name }));
  await bench.client.send(new CreateEventBusCommand({ Name: "gone" }));
  await remove("gone");
  await expect(remove("gone")).rejects.toMatchObject(noBus("gone"));
  await expect(bench.client.send(new DescribeEventBusCommand({ Name: "gone" }))).rejects.toMatchObject(
    noBus("gone"),
  );
  await expect(remove("default")).rejects.toMatchObject(validation("Cannot delete event bus default."));
});

test("tags of rules and buses are added, replaced and taken away", async () => {
  const { EventBusArn: bus = "" } = await bench.client.send(
    new CreateEventBusCommand({ Name: "tagged/bus", Tags: [{ Key: "env", Value: "dev" }] }),
  );
  const wanted = { ...pattern, EventBusName: "tagged/bus", Tags: [{ Key: "env", Value: "dev" }] };
  const { RuleArn: rule = "" } = await put("tagged", wanted);
  for (const ResourceARN of [bus, rule]) {
    const Tags = [
      { Key: "env", Value: "prod" },
      { Key: "empty", Value: "" },
    ];
    await bench.client.send(new TagResourceCommand({ ResourceARN, Tags }));
    expect(await tagsOf(ResourceARN)).toEqual([...Tags].reverse());
    await bench.client.send(new UntagResourceCommand({ ResourceARN, TagKeys: ["env", "none"] }));
    expect(await tagsOf(ResourceARN)).toEqual([{ Key: "empty", Value: "" }]);
  }
  await expect(tagsOf(`${rule}2`)).rejects.toMatchObject(missing("tagged2", "tagged/bus"));
  await expect(tagsOf(`${bus}2`)).rejects.toMatchObject(noBus("tagged/bus2"));
  await expect(tagsOf(queueArn)).rejects.toMatchObject({ name: "ValidationException" });
});
