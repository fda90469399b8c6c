// What a schedule of the AWS door calls, and what it gets.
import {
  CreateScheduleCommand,
  GetScheduleCommand,
  UpdateScheduleCommand,
  type SchedulerClient,
  type Target,
} from "@aws-sdk/client-scheduler";
import { CreateTopicCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import {
  apiDestinationDefinition,
  createQueue,
  listDeadLetters,
  listRuns,
  putApiDestination,
  receiveMessages,
  type Principal,
} from "@punctual/engine";
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { echo } from "../jobs.ts";
import {
  notFound,
  openSchedulerBench,
  queueArn,
  RoleArn,
  validation,
  wanted,
  type SchedulerBench,
} from "./scheduler-bench.ts";

let bench: SchedulerBench;
let client: SchedulerClient;
let receiver: Receiver;
let account = "";
const principal: Principal = { tenant: "default", actor: "test", role: "admin" };
beforeAll(async () => {
  receiver = await startReceiver();
  bench = await openSchedulerBench({ jobs: [echo], aws: { lambdaUrl: receiver.url } });
  client = await bench.client();
  for (const name of ["q", "dead"]) await createQueue(bench.bench.engine, principal, { name });
  const { ScheduleArn = "" } = await create("account", { Arn: queueArn }, "at(2099-01-01T00:00:00)");
  account = ScheduleArn.split(":")[4] ?? "";
});
afterAll(async () => {
  await bench.close();
  await receiver.close();
});

const create = (name: string, target: Partial<Target>, ScheduleExpression = "at(2099-01-01T00:00:00)") => {
  const Target = { Arn: queueArn, RoleArn, ...target };
  return client.send(new CreateScheduleCommand(wanted(name, { Target, ScheduleExpression })));
};
/** In the past, so that it fires at once. */
const past = "at(2026-02-28T23:00:00)";

async function fire(name: string, target: Partial<Target>): Promise<void> {
  await create(name, target, past);
  await bench.bench.engine.workOff();
}

async function runOf(name: string) {
  const { items } = await listRuns(bench.bench.engine, principal, {
    ...unfiltered,
    schedule: `default/${name}`,
  });
  return items[0];
}
const unfiltered = {
  job: null,
  state: null,
  kind: null,
  from: null,
  to: null,
  limit: 10,
  cursor: null,
} as const;

const arn = (service: string, resource: string, region = "us-east-1") =>
  `arn:aws:${service}:${region}:123456789012:${resource}`;
const universal = (api: string) => `arn:aws:scheduler:::aws-sdk:${api}`;

const refusals: readonly (readonly [Partial<Target>, string])[] = [
  [{ Arn: "q" }, "Parameter q is not valid. Reason: Provided Arn is not in correct format."],
  [
    { Arn: arn("sqs", "q", "eu-west-1") },
    "The target ARN provided does not match the current region us-east-1.",
  ],
  [{ Arn: arn("glue", "job/j") }, "glue is not a supported service for a target."],
  [{ Arn: arn("events", "rule/r") }, "events is not a supported service for a target."],
  [
    { Arn: "arn:aws:scheduler:us-east-1:123456789012:aws-sdk:sqs:sendMessage", Input: "{}" },
    "scheduler is not a supported service for a target.",
  ],
  [{ Arn: universal("ec2:describeInstances"), Input: "{}" }, "describeInstances API is not supported."],
  [{ Arn: universal("sqs:sendMessage") }, "You must provide an input to set this target for your schedule."],
  [
    { Arn: universal("sqs:sendMessage"), Input: "{}", SqsParameters: { MessageGroupId: "g" } },
    "Parameters SqsParameters not supported for the target",
  ],
  ...["lambda", "states"].map(
    (service) =>
      [
        { Arn: arn(service, "function:f"), Input: "no" },
        "JSON syntax error in input for the target.",
      ] as const,
  ),
  [
    {
      Arn: arn("events", "event-bus/default"),
      Input: "no",
      EventBridgeParameters: { DetailType: "d", Source: "s" },
    },
    "JSON syntax error in input for the target.",
  ],
  [
    { Arn: arn("events", "event-bus/default"), Input: "{}" },
    "Parameters EventBridgeParameters must be specified",
  ],
  [{ EcsParameters: { TaskDefinitionArn: "t" } }, "Parameters EcsParameters not supported for the target"],
  [{ Arn: arn("sqs", "q.fifo") }, "Parameters SqsParameters must be specified"],
  [{ SqsParameters: { MessageGroupId: "g" } }, "Parameters MessageGroupId not valid for the target"],
  [
    {
      Arn: arn("ecs", "cluster/c"),
      EcsParameters: { TaskDefinitionArn: "t", LaunchType: "FARGATE" },
    },
    "Parameter NetworkConfiguration must be specified for the target when launch type is FARGATE",
  ],
];

test("a target that AWS refuses is refused in its words", async () => {
  for (const [target, message] of refusals)
    await expect(create("refused", target)).rejects.toMatchObject(validation(message));
  // What every object of JavaScript has is no service.
  for (const SqsParameters of [undefined, { MessageGroupId: "g" }])
    await expect(create("refused", { Arn: arn("constructor", "x"), SqsParameters })).rejects.toMatchObject(
      validation("constructor is not a supported service for a target."),
    );
  const EventBridgeParameters = { DetailType: "d", Source: "aws.s" };
  await expect(
    create("refused", { Arn: arn("events", "event-bus/default"), EventBridgeParameters }),
  ).rejects.toMatchObject(validation(expect.stringContaining("at 'target.eventBridgeParameters.source'")));
});

const kept: readonly Partial<Target>[] = [
  { Arn: arn("codebuild", "project/p") },
  { Arn: arn("codepipeline", "p") },
  { Arn: arn("ecs", "cluster/c"), EcsParameters: { TaskDefinitionArn: "t", TaskCount: 2 } },
  { Arn: arn("inspector", "target/t/template/u") },
  { Arn: arn("kinesis", "stream/s"), KinesisParameters: { PartitionKey: "k" } },
  { Arn: arn("firehose", "deliverystream/d") },
  {
    Arn: arn("sagemaker", "pipeline/p"),
    SageMakerPipelineParameters: { PipelineParameterList: [{ Name: "n", Value: "v" }] },
  },
  { Arn: arn("sns", "t"), Input: "text" },
  { Arn: arn("states", "stateMachine:s"), Input: "{}" },
  { Arn: arn("sqs", "q.fifo"), SqsParameters: { MessageGroupId: "g" } },
  { Arn: universal("ec2:stopInstances"), Input: '{ "InstanceIds": ["i"] }' },
  { Arn: universal("sqs:sendMessage"), Input: "not what it takes" },
];

test("every templated and every universal target is kept as it came", async () => {
  for (const [index, target] of kept.entries()) {
    await create(`kept-${index}`, target);
    const shown = await client.send(new GetScheduleCommand({ Name: `kept-${index}` }));
    expect(shown.Target).toEqual({ RoleArn, RetryPolicy: expect.anything(), ...target });
  }
});

test("a target that Punctual cannot call ends as a dead letter that says so", async () => {
  await fire("unsupported", { Arn: arn("codebuild", "project/t"), Input: "text" });
  const { items } = await listDeadLetters(bench.bench.engine, principal, {
    ...{ schedule: "default/unsupported", reason: null, state: null, from: null, to: null },
    limit: 10,
    cursor: null,
  });
  expect(items.map(({ reason }) => reason)).toEqual(["Punctual.UnsupportedTarget"]);
});

test("an unknown attribute in the input is refused", async () => {
  await expect(create("typo", { Input: "<aws.scheduler.schedule-tim>" })).rejects.toMatchObject(
    validation(expect.stringContaining("schedule")),
  );
});

test("a function's name means the job of that name", async () => {
  await fire("job", { Arn: arn("lambda", "function:test_echo:live"), Input: '{"word":"hi"}' });
  expect(await runOf("job")).toMatchObject({ state: "succeeded", job: "test.echo", result: { word: "hi" } });
  await fire("job-without", { Arn: arn("lambda", "function:test-echo") });
  expect(await runOf("job-without")).toMatchObject({ state: "succeeded", result: { word: null } });
});

test("a function that is no job is called where the server says", async () => {
  const before = receiver.requests.length;
  await fire("function", { Arn: arn("lambda", "function:other"), Input: '{"a":1}' });
  expect(receiver.requests.slice(before)).toEqual([
    expect.objectContaining({
      method: "POST",
      path: "/2015-03-31/functions/other/invocations",
      body: '{"a":1}',
    }),
  ]);
  for (const [index, name] of [".", ".."].entries()) {
    await fire(`dots-${index}`, { Arn: arn("lambda", `function:${name}`), Input: "{}" });
    expect(await runOf(`dots-${index}`)).toMatchObject({ state: "dead" });
  }
  expect(receiver.requests).toHaveLength(before + 1);
});

test("a function is invoked by the universal target too", async () => {
  const before = receiver.requests.length;
  const invoke = (name: string, given: Readonly<Record<string, string>>) =>
    fire(name, { Arn: universal("lambda:invoke"), Input: JSON.stringify(given) });
  await invoke("invoked", { FunctionName: "test-echo", InvocationType: "Event", Payload: '{"word":"hi"}' });
  expect(await runOf("invoked")).toMatchObject({ job: "test.echo", result: { word: "hi" } });
  await invoke("invoked-by-arn", { FunctionName: arn("lambda", "function:other:live") });
  expect(receiver.requests.slice(before)).toEqual([
    expect.objectContaining({ path: "/2015-03-31/functions/other/invocations", body: "{}" }),
  ]);
  const shown = await client.send(new GetScheduleCommand({ Name: "invoked" }));
  expect(JSON.parse(shown.Target?.Input ?? "")).toMatchObject({ FunctionName: "test-echo" });
});

test("an HTTP address is called by an ARN of our own", async () => {
  const before = receiver.requests.length;
  const Arn = `arn:aws:punctual:us-east-1:123456789012:http/PUT/${receiver.url}/x?y=1`;
  await fire("http", { Arn, Input: "text" });
  expect(receiver.requests.slice(before)).toEqual([
    expect.objectContaining({ method: "PUT", path: "/x?y=1", body: "text" }),
  ]);
});

test("an API destination can be a schedule's target", async () => {
  const Arn = arn("events", "api-destination/d/0d1b6a1e-0000-4000-8000-000000000000");
  await expect(create("destination", { Arn })).rejects.toMatchObject(notFound(expect.anything()));
  await putApiDestination(bench.bench.engine, principal, {
    name: "d",
    definition: apiDestinationDefinition.parse({ url: `${receiver.url}/d` }),
  });
  const before = receiver.requests.length;
  await fire("destination", { Arn });
  const [request] = receiver.requests.slice(before);
  expect(request).toMatchObject({ path: "/d" });
  expect(JSON.parse(request?.body ?? "")).toMatchObject({ source: "aws.scheduler" });
});

const received = async (name: string) =>
  (
    await receiveMessages(bench.bench.engine, principal, {
      name,
      most: 10,
      visibilitySeconds: 43_200,
      waitSeconds: 0,
    })
  ).map(({ body }) => body);

test("a queue gets the input as a message, by either kind of target", async () => {
  await fire("message", { Input: "one" });
  expect(await received("q")).toEqual(["one"]);
  const Input = JSON.stringify({ QueueUrl: "http://x/123456789012/q", MessageBody: "two" });
  await fire("universal", { Arn: universal("sqs:sendMessage"), Input });
  expect(await received("q")).toEqual(["two"]);
  const shown = await client.send(new GetScheduleCommand({ Name: "universal" }));
  expect(shown.Target).toMatchObject({ Arn: universal("sqs:sendMessage"), Input });
});

test("an event bus is a target of either kind", async () => {
  const Arn = arn("events", "event-bus/orders");
  const EventBridgeParameters = { DetailType: "d", Source: "s" };
  await create("bus", { Arn, Input: "{}", EventBridgeParameters });
  const entry = { Source: "s", DetailType: "d", Detail: "{}", EventBusName: Arn };
  const Input = JSON.stringify({ Entries: [entry] });
  await create("put-events", { Arn: universal("eventbridge:putEvents"), Input });
  for (const name of ["bus", "put-events"])
    expect((await bench.ask(`/api/v1/schedules/default/${name}`)).json()).toMatchObject({
      target: { kind: "event-bus", bus: "orders", source: "s", detailType: "d" },
      input: "{}",
    });
  const shown = await client.send(new GetScheduleCommand({ Name: "put-events" }));
  expect(shown.Target).toMatchObject({ Arn: universal("eventbridge:putEvents"), Input });
});

test("a topic's subscribers get the input, by either kind of target", async () => {
  const Arn = `arn:aws:sns:us-east-1:${account}:told`;
  const DeadLetterConfig = { Arn: arn("sqs", "dead") };
  await fire("untold", { Arn, Input: "nobody", DeadLetterConfig });
  await bench.bench.engine.workOff();
  expect(await received("dead")).toEqual([JSON.stringify({ Message: "nobody", TopicArn: Arn })]);
  const { credentials, region, maxAttempts } = client.config;
  const sns = new SNSClient({ endpoint: bench.endpoint, credentials, region, maxAttempts });
  await sns.send(new CreateTopicCommand({ Name: "told" }));
  const Attributes = { RawMessageDelivery: "true" };
  const Endpoint = `arn:aws:sqs:us-east-1:${account}:q`;
  await sns.send(new SubscribeCommand({ TopicArn: Arn, Protocol: "sqs", Endpoint, Attributes }));
  await fire("told", { Arn, Input: "one" });
  await bench.bench.engine.workOff();
  expect(await received("q")).toEqual(["one"]);
  const Input = JSON.stringify({ TopicArn: Arn, Message: "two" });
  await fire("published", { Arn: universal("sns:publish"), Input });
  await bench.bench.engine.workOff();
  expect(await received("q")).toEqual(["two"]);
  const shown = await client.send(new GetScheduleCommand({ Name: "published" }));
  expect(shown.Target).toMatchObject({ Arn: universal("sns:publish"), Input });
});

test("without an input the target gets AWS's notice", async () => {
  await fire("notice", {});
  const run = await runOf("notice");
  const [body = ""] = await received("q");
  expect(JSON.parse(body)).toEqual({
    version: "0",
    id: run?.id,
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    account,
    time: "2026-02-28T23:00:00Z",
    region: "us-east-1",
    resources: [expect.stringMatching(/:schedule\/default\/notice$/)],
    detail: "{}",
  });
});

test("attributes of the schedule are filled in", async () => {
  await fire("attributes", {
    Input:
      "<aws.scheduler.scheduled-time> <aws.scheduler.scheduled-time-minus-1d> <aws.scheduler.attempt-number> <other>",
  });
  expect(await received("q")).toEqual(["2026-02-28T23:00:00Z 2026-02-27T23:00:00Z 1 <other>"]);
});

test("a dead run's message is in its dead-letter queue", async () => {
  await fire("dying", {
    Arn: arn("codebuild", "project/t"),
    Input: "text",
    DeadLetterConfig: { Arn: arn("sqs", "dead") },
  });
  await bench.bench.engine.workOff();
  expect(await received("dead")).toEqual(["text"]);
});

test("a time that has passed fires once, late", async () => {
  await fire("late", { Input: "late" });
  await bench.bench.advanceTo("2026-03-01T01:00:00Z");
  expect(await received("q")).toEqual(["late"]);
  expect(await client.send(new GetScheduleCommand({ Name: "late" }))).toMatchObject({ State: "ENABLED" });
});

test("a one-time schedule that is enabled after its time fires once, late", async () => {
  const Target = { Arn: queueArn, RoleArn, Input: "enabled" };
  const said = wanted("enabled", { Target, ScheduleExpression: past });
  await client.send(new CreateScheduleCommand({ ...said, State: "DISABLED" }));
  for (const State of ["ENABLED", "DISABLED", "ENABLED"] as const) {
    await client.send(new UpdateScheduleCommand({ ...said, State }));
    await bench.bench.engine.workOff();
  }
  expect(await received("q")).toEqual(["enabled"]);
});

test("a one-time schedule is deleted after its run where it says so", async () => {
  const Target = { Arn: queueArn, RoleArn, Input: "last" };
  await client.send(
    new CreateScheduleCommand(
      wanted("once", {
        Target,
        ScheduleExpression: "at(2026-03-01T02:00:00)",
        ActionAfterCompletion: "DELETE",
      }),
    ),
  );
  await bench.bench.advanceTo("2026-03-01T02:00:01Z");
  expect(await received("q")).toEqual(["last"]);
  await bench.bench.advanceTo("2026-03-01T02:10:00Z");
  await expect(client.send(new GetScheduleCommand({ Name: "once" }))).rejects.toMatchObject(
    notFound("Schedule once does not exist."),
  );
});
