// Actions with shapes of the real ones that keep what they were sent: one or more for each protocol.
import { awsOperation, type AwsOperation } from "../../src/aws/aws-operation.ts";
import { cloudwatch } from "../../src/aws/services/cloudwatch.ts";
import { events } from "../../src/aws/services/events.ts";
import { logs } from "../../src/aws/services/logs.ts";
import { scheduler } from "../../src/aws/services/scheduler.ts";
import { sqs } from "../../src/aws/services/sqs.ts";
import {
  anything,
  bytes,
  decimal,
  flag,
  instant,
  list,
  map,
  oneOf,
  required,
  structure,
  text,
  whole,
  type Shaped,
  type StructureShape,
} from "../../src/aws/shape/shape.ts";

export interface SampleActions {
  /** In the order of their coming. */
  readonly inputs: readonly unknown[];
  readonly operations: readonly AwsOperation[];
  /** Of the action of this name, from now on; an error is thrown. */
  answerWith(name: string, answer: unknown): void;
}

type Described = Pick<AwsOperation, "service" | "name" | "http" | "replayedBy"> & {
  readonly input: Shaped<object, StructureShape>;
  readonly output: Shaped<object, StructureShape> | null;
};

export function sampleActions(): SampleActions {
  const inputs: unknown[] = [];
  const answers = new Map<string, unknown>();
  const operations = described.map((one) =>
    awsOperation<object, object>({
      ...one,
      role: one.name.startsWith("Put") ? "operator" : "viewer",
      async handle({ input }) {
        inputs.push(input);
        const answer = answers.get(one.name) ?? {};
        if (answer instanceof Error) throw answer;
        return Object(answer);
      },
    }),
  );
  return { inputs, operations, answerWith: (name, answer) => void answers.set(name, answer) };
}

const name = () => text({ min: 1, max: 64, pattern: "^[0-9a-zA-Z-_.]+$" });
const roleArn = "^arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+$";

const schedule = structure({
  Name: required(name()),
  GroupName: name(),
  ScheduleExpression: required(text({ min: 1, max: 256 })),
  ScheduleExpressionTimezone: text({ min: 1, max: 50 }),
  StartDate: instant(),
  EndDate: instant(),
  State: oneOf(["ENABLED", "DISABLED"]),
  FlexibleTimeWindow: required(
    structure({
      Mode: required(oneOf(["OFF", "FLEXIBLE"])),
      MaximumWindowInMinutes: whole({ min: 1, max: 1440 }),
    }),
  ),
  Target: required(
    structure({
      Arn: required(text({ min: 1, max: 1600 })),
      RoleArn: required(text({ min: 1, max: 1600, pattern: roleArn })),
      Input: text({ min: 1 }),
      RetryPolicy: structure({ MaximumRetryAttempts: whole({ min: 0, max: 185 }) }),
      EcsParameters: anything(),
    }),
  ),
  ClientToken: text({ min: 1, max: 64, pattern: "^[a-zA-Z0-9-_]+$" }),
});

const tag = structure({
  Key: required(text({ min: 1, max: 128 })),
  Value: required(text({ min: 1, max: 256 })),
});

const attributes = () => map(text(), { entry: { flat: "Attribute", key: "Name", value: "Value" } });

const messageAttributes = () =>
  map(
    structure({
      StringValue: text(),
      BinaryValue: bytes(),
      DataType: required(text()),
      StringListValues: list(text(), { flat: "StringListValue" }),
    }),
    { entry: { flat: "MessageAttribute", key: "Name", value: "Value" } },
  );

const described: readonly Described[] = [
  {
    service: scheduler,
    name: "CreateSchedule",
    http: { method: "POST", path: "/schedules/{Name}" },
    replayedBy: "ClientToken",
    input: schedule,
    output: structure({ ScheduleArn: required(text()) }),
  },
  {
    service: scheduler,
    name: "GetSchedule",
    http: { method: "GET", path: "/schedules/{Name}", query: { GroupName: "groupName" } },
    input: structure({ Name: required(name()), GroupName: name() }),
    output: structure({
      Name: text(),
      CreationDate: instant(),
      Target: structure({ Arn: text(), EcsParameters: anything() }),
    }),
  },
  {
    service: scheduler,
    name: "ListSchedules",
    http: {
      method: "GET",
      path: "/schedules",
      query: {
        GroupName: "ScheduleGroup",
        NamePrefix: "NamePrefix",
        State: "State",
        NextToken: "NextToken",
        MaxResults: "MaxResults",
      },
    },
    input: structure({
      GroupName: name(),
      NamePrefix: name(),
      State: oneOf(["ENABLED", "DISABLED"]),
      NextToken: text({ min: 1, max: 2048 }),
      MaxResults: whole({ min: 1, max: 100 }),
    }),
    output: structure({ NextToken: text(), Schedules: required(list(structure({ Name: text() }))) }),
  },
  {
    service: scheduler,
    name: "DeleteSchedule",
    http: {
      method: "DELETE",
      path: "/schedules/{Name}",
      query: { GroupName: "groupName", ClientToken: "clientToken" },
    },
    input: structure({ Name: required(name()), GroupName: name(), ClientToken: text() }),
    output: structure({}),
  },
  {
    service: scheduler,
    name: "TagResource",
    http: { method: "POST", path: "/tags/{ResourceArn}" },
    input: structure({ ResourceArn: required(text({ max: 1011 })), Tags: required(list(tag, { max: 200 })) }),
    output: structure({}),
  },
  {
    service: scheduler,
    name: "UntagResource",
    http: { method: "DELETE", path: "/tags/{ResourceArn}", query: { TagKeys: "TagKeys" } },
    input: structure({ ResourceArn: required(text()), TagKeys: required(list(text({ min: 1, max: 128 }))) }),
    output: structure({}),
  },
  {
    service: events,
    name: "PutTargets",
    input: structure({
      Rule: required(text({ min: 1, max: 64 })),
      Targets: required(
        list(
          structure({
            Id: required(text({ min: 1, max: 64, pattern: "[\\.\\-_A-Za-z0-9]+" })),
            Arn: required(text({ min: 1, max: 1600 })),
            RoleArn: text(),
            HttpParameters: structure({
              HeaderParameters: map(text({ max: 512 }), { key: text({ max: 512 }) }),
              PathParameterValues: list(text()),
            }),
            RetryPolicy: structure({ MaximumRetryAttempts: whole(), MaximumEventAgeInSeconds: whole() }),
            DeadLetterConfig: structure({ Arn: text() }),
          }),
          { min: 1, max: 100 },
        ),
      ),
    }),
    output: structure({
      FailedEntryCount: whole(),
      FailedEntries: list(structure({ TargetId: text(), ErrorCode: text(), ErrorMessage: text() })),
    }),
  },
  {
    service: sqs,
    name: "ReceiveMessage",
    input: structure({
      QueueUrl: required(text()),
      AttributeNames: list(text(), { flat: "AttributeName" }),
      MessageAttributeNames: list(text(), { flat: "MessageAttributeName" }),
      MaxNumberOfMessages: whole(),
      WaitTimeSeconds: whole(),
    }),
    output: structure({
      Messages: list(
        structure({
          MessageId: text(),
          MD5OfBody: text(),
          Body: text(),
          Attributes: attributes(),
          MessageAttributes: messageAttributes(),
        }),
        { flat: "Message" },
      ),
    }),
  },
  {
    service: sqs,
    name: "SendMessage",
    input: structure({
      QueueUrl: required(text()),
      MessageBody: required(text()),
      MessageAttributes: messageAttributes(),
    }),
    output: structure({ MD5OfMessageBody: text(), MD5OfMessageAttributes: text(), MessageId: text() }),
  },
  {
    service: sqs,
    name: "SetQueueAttributes",
    input: structure({ QueueUrl: required(text()), Attributes: required(attributes()) }),
    output: null,
  },
  {
    service: cloudwatch,
    name: "PutMetricAlarm",
    input: structure({
      AlarmName: required(text({ min: 1, max: 255 })),
      AlarmActions: list(text({ min: 1, max: 1024 }), { max: 5 }),
      MetricName: text(),
      Namespace: text(),
      Statistic: oneOf(["SampleCount", "Average", "Sum", "Minimum", "Maximum"]),
      Dimensions: list(structure({ Name: required(text()), Value: required(text()) }), { max: 30 }),
      Period: whole({ min: 1 }),
      EvaluationPeriods: required(whole({ min: 1 })),
      Threshold: decimal(),
      ComparisonOperator: required(text()),
      TreatMissingData: text(),
      ActionsEnabled: flag(),
    }),
    output: null,
  },
  {
    service: cloudwatch,
    name: "DescribeAlarms",
    input: structure({ AlarmNames: list(text(), { max: 100 }), MaxRecords: whole({ min: 1, max: 100 }) }),
    output: structure({
      MetricAlarms: list(
        structure({
          AlarmName: text(),
          Threshold: decimal(),
          ActionsEnabled: flag(),
          StateUpdatedTimestamp: instant(),
          Dimensions: list(structure({ Name: text(), Value: text() })),
        }),
      ),
      NextToken: text(),
    }),
  },
  {
    service: logs,
    name: "FilterLogEvents",
    input: structure({
      logGroupName: text({ min: 1, max: 512 }),
      interleaved: flag(),
      startTime: whole({ min: 0 }),
    }),
    output: structure({ events: list(structure({ timestamp: whole(), message: text(), eventId: text() })) }),
  },
];
