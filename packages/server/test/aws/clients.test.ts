// Unmodified AWS clients, each in its own protocol: what they send is read, and what is answered they read.
import { CloudWatchClient, DescribeAlarmsCommand, PutMetricAlarmCommand } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { EventBridgeClient, PutTargetsCommand } from "@aws-sdk/client-eventbridge";
import {
  CreateScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  TagResourceCommand,
  UntagResourceCommand,
} from "@aws-sdk/client-scheduler";
import { QueueDoesNotExist, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from "@aws-sdk/client-sts";
import { Problem } from "@punctual/engine";
import { SmithyRpcV2CborProtocol } from "@smithy/core/cbor";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../src/aws/operations.ts";
import { sqs } from "../../src/aws/services/sqs.ts";
import { accountId, openAwsBench, type AwsBench } from "./aws-bench.ts";
import { sampleActions } from "./sample-actions.ts";

const actions = sampleActions();
let bench: AwsBench;
let endpoint = "";
beforeAll(async () => {
  bench = await openAwsBench({ operations: [...actions.operations, ...operations] });
  const { port } = await bench.server.listen({ host: "127.0.0.1", port: 0 });
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(() => bench.close());

const settings = () => ({
  endpoint,
  region: "us-east-1",
  maxAttempts: 1,
  credentials: { accessKeyId: "AKIDEXAMPLE00000001", secretAccessKey: "secret" },
});

const thrown = async (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error("nothing was thrown"),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );

describe("Query: the STS client", () => {
  test("is told in whose name it asks", async () => {
    const answer = await new STSClient(settings()).send(new GetCallerIdentityCommand({}));
    expect(answer).toMatchObject({
      Account: accountId,
      Arn: `arn:aws:iam::${accountId}:user/ci`,
      UserId: "AKIDEXAMPLE00000001",
      $metadata: { httpStatusCode: 200, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  test("is told that there is no such action", async () => {
    expect(await thrown(new STSClient(settings()).send(new GetSessionTokenCommand({})))).toMatchObject({
      name: "InvalidAction",
      message: "Could not find operation GetSessionToken for version 2011-06-15",
      $fault: "client",
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe("REST-JSON: the Scheduler client", () => {
  const client = () => new SchedulerClient(settings());
  const target = { Arn: "arn:aws:sqs:us-east-1:123456789012:q", RoleArn: "arn:aws:iam::123456789012:role/r" };

  test("has every member of a schedule read, times with their fractions", async () => {
    actions.answerWith("CreateSchedule", { ScheduleArn: "arn" });
    const answer = await client().send(
      new CreateScheduleCommand({
        Name: "a.b",
        ScheduleExpression: "rate(1 minute)",
        StartDate: new Date("2026-01-01T00:00:00.500Z"),
        FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 5 },
        Target: target,
        ClientToken: "t",
      }),
    );
    expect(answer.ScheduleArn).toBe("arn");
    expect(actions.inputs.at(-1)).toEqual({
      Name: "a.b",
      ScheduleExpression: "rate(1 minute)",
      StartDate: new Date("2026-01-01T00:00:00.500Z"),
      FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 5 },
      Target: target,
      ClientToken: "t",
    });
  });

  test("reads times, and lists that are empty", async () => {
    actions.answerWith("GetSchedule", { Name: "n", CreationDate: new Date("2026-01-01T00:00:00.123Z") });
    actions.answerWith("ListSchedules", { Schedules: [], NextToken: undefined });
    const shown = await client().send(new GetScheduleCommand({ Name: "n", GroupName: "g" }));
    expect(shown.CreationDate?.toISOString()).toBe("2026-01-01T00:00:00.123Z");
    const listed = await client().send(new ListSchedulesCommand({ MaxResults: 7, NextToken: "a+/=" }));
    expect(listed).toMatchObject({ Schedules: [] });
    expect(listed.NextToken).toBeUndefined();
    expect(actions.inputs.at(-1)).toEqual({ MaxResults: 7, NextToken: "a+/=" });
  });

  test("has the ARN of its path and repeated keys read", async () => {
    const ResourceArn = "arn:aws:scheduler:us-east-1:123456789012:schedule-group/g 1";
    await client().send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: "k", Value: "v" }] }));
    await client().send(new UntagResourceCommand({ ResourceArn, TagKeys: ["a", "b c"] }));
    expect(actions.inputs.slice(-2)).toEqual([
      { ResourceArn, Tags: [{ Key: "k", Value: "v" }] },
      { ResourceArn, TagKeys: ["a", "b c"] },
    ]);
  });

  test("is told of broken constraints, and of what the engine refuses, as exceptions of its model", async () => {
    const send = (Name: string) =>
      thrown(
        client().send(
          new CreateScheduleCommand({
            Name,
            ScheduleExpression: "rate(1 minute)",
            FlexibleTimeWindow: { Mode: "OFF", MaximumWindowInMinutes: 0 },
            Target: { ...target, RoleArn: "r" },
          }),
        ),
      );
    expect(await send("n")).toMatchObject({
      name: "ValidationException",
      message:
        "2 validation errors detected: Value '0' at 'flexibleTimeWindow.maximumWindowInMinutes' failed to satisfy constraint: Member must have value greater than or equal to 1; " +
        "Value 'r' at 'target.roleArn' failed to satisfy constraint: Member must satisfy regular expression pattern: ^arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+$",
      $metadata: { httpStatusCode: 400 },
    });
    actions.answerWith("GetSchedule", new Problem("not-found", "Expected a schedule, got none."));
    expect(await thrown(client().send(new GetScheduleCommand({ Name: "n" })))).toMatchObject({
      name: "ResourceNotFoundException",
      message: expect.stringContaining("Expected a schedule, got none."),
      $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });
});

describe("JSON 1.1: the EventBridge and the Logs client", () => {
  test("have lists of structures and maps read, and answers with empty lists", async () => {
    actions.answerWith("PutTargets", { FailedEntryCount: 0, FailedEntries: [] });
    const Targets = [{ Id: "1", Arn: "arn", HttpParameters: { HeaderParameters: { "X-A": "b" } } }];
    const answer = await new EventBridgeClient(settings()).send(
      new PutTargetsCommand({ Rule: "r", Targets }),
    );
    expect(answer).toMatchObject({ FailedEntryCount: 0, FailedEntries: [] });
    expect(actions.inputs.at(-1)).toEqual({ Rule: "r", Targets });
    actions.answerWith("FilterLogEvents", {
      events: [{ timestamp: 1767225600123, message: "m", eventId: "e" }],
    });
    const logs = new CloudWatchLogsClient(settings());
    const found = await logs.send(
      new FilterLogEventsCommand({ logGroupName: "/g", startTime: 1795296274332 }),
    );
    expect(found.events).toEqual([{ timestamp: 1767225600123, message: "m", eventId: "e" }]);
  });

  test("are told of a broken constraint by a name that is in no model", async () => {
    const Targets = [{ Id: "a b", Arn: "arn" }];
    expect(
      await thrown(new EventBridgeClient(settings()).send(new PutTargetsCommand({ Rule: "r", Targets }))),
    ).toMatchObject({
      name: "ValidationException",
      message:
        "1 validation error detected: Value 'a b' at 'targets.1.member.id' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+",
    });
  });
});

describe("JSON 1.0: the SQS client", () => {
  const QueueUrl = () => `${endpoint}/${accountId}/dlq`;

  test("sends attributes and bytes, and reads messages whose checksum it proves", async () => {
    const md5 = createHash("md5").update("b").digest("hex");
    actions.answerWith("SendMessage", { MessageId: "m", MD5OfMessageBody: md5 });
    actions.answerWith("ReceiveMessage", {
      Messages: [{ MessageId: "m", Body: "b", MD5OfBody: md5, Attributes: { SenderId: "s" } }],
    });
    const client = new SQSClient(settings());
    const MessageAttributes = { n: { DataType: "Binary", BinaryValue: Uint8Array.of(1, 2) } };
    await client.send(new SendMessageCommand({ QueueUrl: QueueUrl(), MessageBody: "b", MessageAttributes }));
    expect(actions.inputs.at(-1)).toEqual({
      QueueUrl: QueueUrl(),
      MessageBody: "b",
      MessageAttributes: { n: { DataType: "Binary", BinaryValue: Buffer.from([1, 2]) } },
    });
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: QueueUrl() }));
    expect(Messages).toEqual([{ MessageId: "m", Body: "b", MD5OfBody: md5, Attributes: { SenderId: "s" } }]);
  });

  test("is told of a missing queue by the exception's name and by the code that Query has for it", async () => {
    actions.answerWith(
      "ReceiveMessage",
      sqs.problem("QueueDoesNotExist", "The specified queue does not exist."),
    );
    const error = await thrown(
      new SQSClient(settings()).send(new ReceiveMessageCommand({ QueueUrl: QueueUrl() })),
    );
    expect(error).toBeInstanceOf(QueueDoesNotExist);
    expect(error).toMatchObject({
      name: "QueueDoesNotExist",
      Code: "AWS.SimpleQueueService.NonExistentQueue",
      Type: "Sender",
    });
  });
});

describe.each(["JSON 1.0", "RPC v2 CBOR"])("%s: the CloudWatch client", (spoken) => {
  const client = () =>
    new CloudWatchClient({
      ...settings(),
      ...(spoken === "JSON 1.0" ? {} : { protocol: SmithyRpcV2CborProtocol }),
    });
  const alarm = {
    AlarmName: "a",
    EvaluationPeriods: 1,
    ComparisonOperator: "GreaterThanThreshold",
    Threshold: 0.5,
    ActionsEnabled: false,
    AlarmActions: [],
    Dimensions: [{ Name: "n", Value: "v" }],
  } as const;

  test("has an alarm read, and reads alarms with their times", async () => {
    await client().send(
      new PutMetricAlarmCommand({ ...alarm, AlarmActions: [], Dimensions: [...alarm.Dimensions] }),
    );
    expect(actions.inputs.at(-1)).toEqual(alarm);
    const StateUpdatedTimestamp = new Date("2026-01-01T00:00:00.250Z");
    actions.answerWith("DescribeAlarms", {
      MetricAlarms: [{ AlarmName: "a", Threshold: 0.5, StateUpdatedTimestamp }],
    });
    const { MetricAlarms } = await client().send(new DescribeAlarmsCommand({ AlarmNames: ["a"] }));
    expect(MetricAlarms).toEqual([{ AlarmName: "a", Threshold: 0.5, StateUpdatedTimestamp }]);
  });

  test("is told of a broken constraint by the code that Query has for it", async () => {
    const error = await thrown(client().send(new DescribeAlarmsCommand({ MaxRecords: 101 })));
    expect(error).toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("Value '101' at 'maxRecords' failed to satisfy constraint"),
      $metadata: { httpStatusCode: 400 },
    });
    // This client reads the header in JSON alone.
    if (spoken === "JSON 1.0") expect(error).toMatchObject({ Code: "ValidationError" });
  });
});
