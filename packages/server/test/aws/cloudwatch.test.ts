// CloudWatch for the client of the AWS SDK, in each of its encodings: metrics of what ran, and alarms over them that act.
import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  ListTagsForResourceCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
  type Dimension,
  type PutMetricAlarmCommandInput,
  type Statistic,
} from "@aws-sdk/client-cloudwatch";
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from "@aws-sdk/client-eventbridge";
import { CreateTopicCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startReceiver, type Receiver } from "@punctual/testing";
import { SmithyRpcV2CborProtocol } from "@smithy/core/cbor";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { confirmSubscription, type NamedTopic } from "@punctual/engine";
import { openLiveDoor, sendForm, thrown, type ClientSettings, type LiveDoor } from "./live-door.ts";

let door: LiveDoor;
let settings: ClientSettings;
let client: CloudWatchClient;
let receiver: Receiver;
beforeAll(async () => {
  door = await openLiveDoor();
  receiver = await startReceiver();
  settings = await door.settings();
  client = new CloudWatchClient(settings);
});
afterAll(async () => {
  await receiver.close();
  await door.close();
});

const admin = { tenant: "default", actor: "test", role: "admin" } as const;
let minute = Date.parse("2026-03-01T10:00:00Z");
/** Each test has an hour of its own. */
beforeEach(async () => {
  minute += 3_600_000;
  await door.bench.advanceTo(new Date(minute));
});
const at = (minutes: number): Date => new Date(minute + minutes * 60_000);

/** Answers with these, one after another, and the last of them from then on. */
function answerWith(...statuses: number[]): void {
  const queue = [...statuses];
  receiver.answer(() => ({ status: (queue.length > 1 ? queue.shift() : queue[0]) ?? 200 }));
}

async function schedule(name: string, more: object = {}): Promise<void> {
  const answer = await door.ask(`/api/v1/schedules/default/${name}`, {
    method: "PUT",
    body: {
      expression: `at(${at(1).toISOString().slice(0, 19)})`,
      timezone: "UTC",
      target: { kind: "http", url: receiver.url },
      retry: { maxRetries: 1, maxAgeSeconds: 600 },
      ...more,
    },
  });
  expect(answer.statusCode).toBe(201);
}

const statistics = async (
  MetricName: string,
  Dimensions: Dimension[],
  { Namespace = "AWS/Scheduler", Statistics = ["Sum"] as Statistic[], Period = 3600 } = {},
) =>
  client.send(
    new GetMetricStatisticsCommand({
      ...{ Namespace, MetricName, Dimensions, Period, Statistics },
      StartTime: at(0),
      EndTime: at(60),
    }),
  );

const sum = async (MetricName: string, Dimensions: Dimension[], Namespace = "AWS/Scheduler") =>
  (await statistics(MetricName, Dimensions, { Namespace })).Datapoints?.[0]?.Sum;

const named = (Name: string, Value: string): Dimension[] => [{ Name, Value }];

const alarm = (more: Partial<PutMetricAlarmCommandInput> = {}) =>
  new PutMetricAlarmCommand({
    AlarmName: "a1",
    Namespace: "AWS/Scheduler",
    MetricName: "TargetErrorCount",
    Statistic: "Sum",
    Dimensions: named("ScheduleGroup", "default"),
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    ...more,
  });

const shown = async (name: string, of = client) =>
  (await of.send(new DescribeAlarmsCommand({ AlarmNames: [name] }))).MetricAlarms?.[0];

describe("metrics", () => {
  test("attempts, errors and what was given up are counted by group and by schedule", async () => {
    await schedule("counted");
    await schedule("other");
    answerWith(500);
    for (const minutes of [1, 3, 5, 8]) await door.bench.advanceTo(at(minutes));
    for (const [metric, one, both] of [
      ["InvocationAttemptCount", 2, 4],
      ["TargetErrorCount", 2, 4],
      ["InvocationDroppedCount", 1, 2],
    ] as const) {
      expect(await sum(metric, named("ScheduleName", "counted"))).toBe(one);
      expect(await sum(metric, named("ScheduleGroup", "default"))).toBe(both);
      expect(await sum(metric, [])).toBe(both);
    }
    expect(await sum("TargetErrorThrottledCount", [])).toBeUndefined();
  });

  test("a target that throttles is counted apart, and what succeeds after a retry is two attempts", async () => {
    await schedule("throttled");
    answerWith(429, 200);
    for (const minutes of [1, 3, 5, 8]) await door.bench.advanceTo(at(minutes));
    const dimensions = named("ScheduleName", "throttled");
    expect(await sum("TargetErrorThrottledCount", dimensions)).toBe(1);
    expect(await sum("TargetErrorCount", dimensions)).toBeUndefined();
    expect(await sum("InvocationAttemptCount", dimensions)).toBe(2);
    expect(await sum("InvocationDroppedCount", dimensions)).toBeUndefined();
  });

  test("counts come by the period, each with every statistic that was asked for", async () => {
    await schedule("by-minute", {
      expression: "rate(2 minutes)",
      startAt: at(1).toISOString(),
      endAt: at(6).toISOString(),
    });
    answerWith(200);
    for (const minutes of [1, 3, 5]) await door.bench.advanceTo(at(minutes));
    const answer = await statistics("InvocationAttemptCount", named("ScheduleName", "by-minute"), {
      Statistics: ["Sum", "SampleCount", "Average", "Minimum", "Maximum"],
      Period: 60,
    });
    expect(answer.Label).toBe("InvocationAttemptCount");
    expect(answer.Datapoints).toEqual(
      [1, 3, 5].map((minutes) => ({
        Timestamp: at(minutes),
        ...{ Sum: 1, SampleCount: 1, Average: 1, Minimum: 1, Maximum: 1, Unit: "Count" },
      })),
    );
  });

  test("a rule has metrics of its own", async () => {
    const events = new EventBridgeClient(settings);
    await events.send(new PutRuleCommand({ Name: "watched", ScheduleExpression: "rate(1 hour)" }));
    const queue = new SQSClient(settings);
    await queue.send(new CreateQueueCommand({ QueueName: "rules" }));
    const Arn = "arn:aws:sqs:us-east-1:000000000000:rules";
    await events.send(new PutTargetsCommand({ Rule: "watched", Targets: [{ Id: "1", Arn }] }));
    minute += 3_600_000;
    await door.bench.advanceTo(at(1));
    for (const metric of [
      "Invocations",
      "InvocationAttempts",
      "TriggeredRules",
      "SuccessfulInvocationAttempts",
    ])
      expect([metric, await sum(metric, named("RuleName", "watched"), "AWS/Events")]).toEqual([metric, 1]);
    expect(await sum("FailedInvocations", named("RuleName", "watched"), "AWS/Events")).toBeUndefined();
    const latency = await statistics("IngestiontoInvocationStartLatency", named("RuleName", "watched"), {
      Namespace: "AWS/Events",
      Statistics: ["Maximum"],
    });
    expect(latency.Datapoints?.[0]).toMatchObject({ Unit: "Milliseconds", Maximum: expect.any(Number) });
  });

  test("a queue's messages are counted minute by minute", async () => {
    const queue = new SQSClient(settings);
    const { QueueUrl } = await queue.send(new CreateQueueCommand({ QueueName: "filled" }));
    await queue.send(new SendMessageCommand({ QueueUrl, MessageBody: "one" }));
    await door.bench.advanceTo(at(1));
    await queue.send(new SendMessageCommand({ QueueUrl, MessageBody: "two" }));
    await door.bench.advanceTo(at(2));
    await door.bench.advanceTo(at(3));
    const answer = await statistics("ApproximateNumberOfMessagesVisible", named("QueueName", "filled"), {
      Namespace: "AWS/SQS",
      Statistics: ["Maximum"],
      Period: 60,
    });
    expect(answer.Datapoints?.map(({ Timestamp, Maximum }) => [Timestamp, Maximum])).toEqual([
      [at(1), 1],
      [at(2), 2],
      [at(3), 2],
    ]);
  });

  test("several queries are answered at once, newest first unless asked otherwise", async () => {
    await schedule("queried", {
      expression: "rate(2 minutes)",
      startAt: at(1).toISOString(),
      endAt: at(4).toISOString(),
    });
    answerWith(200);
    for (const minutes of [1, 3]) await door.bench.advanceTo(at(minutes));
    const query = (Id: string, MetricName: string, Stat = "Sum") => ({
      Id,
      MetricStat: {
        Metric: { Namespace: "AWS/Scheduler", MetricName, Dimensions: named("ScheduleName", "queried") },
        Period: 60,
        Stat,
      },
    });
    const ask = (more: object = {}, Stat = "Sum") =>
      client.send(
        new GetMetricDataCommand({
          MetricDataQueries: [query("a", "InvocationAttemptCount", Stat), query("b", "TargetErrorCount")],
          StartTime: at(0),
          EndTime: at(10),
          ...more,
        }),
      );
    expect((await ask()).MetricDataResults).toMatchObject([
      {
        Id: "a",
        Label: "InvocationAttemptCount",
        Timestamps: [at(3), at(1)],
        Values: [1, 1],
        StatusCode: "Complete",
      },
      { Id: "b", Timestamps: [], Values: [] },
    ]);
    expect((await ask({ ScanBy: "TimestampAscending" })).MetricDataResults?.[0]?.Timestamps).toEqual([
      at(1),
      at(3),
    ]);
    expect(await thrown(ask({}, "tm99"))).toMatchObject({ name: "ValidationException" });
    expect(await thrown(ask({ MetricDataQueries: [{ Id: "e", Expression: "a+b" }] }))).toMatchObject({
      name: "ValidationException",
      message: "Error in expression: there is no query 'a'.",
    });
  });

  test("queries may calculate with the results of others (metric math)", async () => {
    await schedule("calculated", {
      expression: "rate(2 minutes)",
      startAt: at(1).toISOString(),
      endAt: at(4).toISOString(),
      retry: { maxRetries: 0, maxAgeSeconds: 600 },
    });
    answerWith(500, 200);
    for (const minutes of [1, 3]) await door.bench.advanceTo(at(minutes));
    const metric = (Id: string, MetricName: string) => ({
      Id,
      ReturnData: false,
      MetricStat: {
        Metric: { Namespace: "AWS/Scheduler", MetricName, Dimensions: named("ScheduleName", "calculated") },
        Period: 60,
        Stat: "Sum",
      },
    });
    const calculate = async (Expression: string) => {
      const { MetricDataResults = [] } = await client.send(
        new GetMetricDataCommand({
          MetricDataQueries: [
            metric("attempts", "InvocationAttemptCount"),
            metric("errors", "TargetErrorCount"),
            { Id: "rate", Expression: "100 * FILL(errors, 0) / attempts", ReturnData: false },
            { Id: "e", Expression, Label: "said" },
          ],
          StartTime: at(0),
          EndTime: at(5),
          ScanBy: "TimestampAscending",
        }),
      );
      return MetricDataResults.map(({ Timestamps = [], Values = [] }) =>
        Timestamps.map((time, index) => [(time.getTime() - minute) / 60_000, Values[index]]),
      );
    };
    expect(await calculate("rate")).toEqual([
      [
        [1, 100],
        [3, 0],
      ],
    ]);
    expect(await calculate("attempts + errors * 2 ^ 3 - 1")).toEqual([[[1, 8]]]);
    expect(await calculate("SUM(METRICS())")).toEqual([
      [
        [1, 2],
        [3, 1],
      ],
    ]);
    expect(await calculate("IF(rate > 50, -attempts, 0)")).toEqual([
      [
        [1, -1],
        [3, 0],
      ],
    ]);
    expect(await calculate("[attempts, errors]")).toEqual([
      [
        [1, 1],
        [3, 1],
      ],
      [[1, 1]],
    ]);
    expect(await calculate("FILL(attempts, REPEAT)")).toEqual([
      [
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
      ],
    ]);
    for (const [wrong, reason] of [
      ["e", "'e' is calculated with itself"],
      ["1 + 1", "the result is a number, and no series of numbers"],
      ["ANOMALY_DETECTION_BAND(attempts)", "there is no function ANOMALY_DETECTION_BAND here"],
      ["attempts +", "the expression ends too early"],
    ] as const)
      expect(await thrown(calculate(wrong))).toMatchObject({
        name: "ValidationException",
        message: `Error in expression: ${reason}.`,
      });
  });

  test("percentiles are among the statistics, of alarms too", async () => {
    const queue = new SQSClient(settings);
    const { QueueUrl } = await queue.send(new CreateQueueCommand({ QueueName: "measured" }));
    for (const minutes of [1, 2, 3]) {
      await queue.send(new SendMessageCommand({ QueueUrl, MessageBody: "one" }));
      await door.bench.advanceTo(at(minutes));
    }
    const measured = {
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Dimensions: named("QueueName", "measured"),
    };
    const { Datapoints } = await client.send(
      new GetMetricStatisticsCommand({
        ...{ ...measured, Period: 3600, StartTime: at(1), EndTime: at(4) },
        ExtendedStatistics: ["p50", "p99.9", "p100"],
      }),
    );
    expect(Datapoints).toMatchObject([{ ExtendedStatistics: { p50: 2, p100: 3 } }]);
    expect(Datapoints?.[0]?.ExtendedStatistics?.["p99.9"]).toBeCloseTo(2.998);
    const MetricStat = { Metric: measured, Period: 3600, Stat: "p50" };
    const { MetricDataResults } = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: [{ Id: "m", MetricStat }],
        StartTime: at(1),
        EndTime: at(4),
      }),
    );
    expect(MetricDataResults?.[0]?.Values).toEqual([2]);
    const p99 = { ...measured, Statistic: undefined, ExtendedStatistic: "p99", Threshold: 2.5 };
    await client.send(alarm({ AlarmName: "by-percentile", ...p99, Period: 300 }));
    await door.bench.advanceTo(at(4));
    expect(await shown("by-percentile")).toMatchObject({ ExtendedStatistic: "p99", StateValue: "ALARM" });
  });

  test("spans and statistics that AWS refuses are refused in its words", async () => {
    const ask = (more: object) =>
      thrown(
        client.send(
          new GetMetricStatisticsCommand({
            ...{ Namespace: "AWS/Scheduler", MetricName: "TargetErrorCount", Period: 60 },
            Statistics: ["Sum"],
            StartTime: at(0),
            EndTime: at(60),
            ...more,
          }),
        ),
      );
    expect(await ask({ EndTime: at(0) })).toMatchObject({
      name: "InvalidParameterValueException",
      message: "The parameter StartTime must be less than the parameter EndTime.",
    });
    expect(await ask({ EndTime: at(1441) })).toMatchObject({
      name: "InvalidParameterCombinationException",
      message:
        "You have requested up to 1,441 datapoints, which exceeds the limit of 1,440. You may reduce the datapoints requested by increasing Period, or decreasing the time range.",
    });
    expect(await ask({ Statistics: undefined })).toMatchObject({
      message: "At least one of the parameters Statistics and ExtendedStatistics must be specified.",
    });
    expect(await ask({ Period: 7 })).toMatchObject({ name: "InvalidParameterValueException" });
    expect(await ask({ Statistics: undefined, ExtendedStatistics: ["p101"] })).toMatchObject({
      message: "Expected an extended statistic to be a percentile from p0 to p100, got p101.",
    });
  });

  test("what can be counted is listed, with its dimensions, page by page", async () => {
    await schedule("listed");
    const all: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.send(
        new ListMetricsCommand({
          MetricName: "TargetErrorCount",
          ...(NextToken === undefined ? {} : { NextToken }),
        }),
      );
      all.push(
        ...(page.Metrics ?? []).map(({ Dimensions = [] }) =>
          Dimensions.map(({ Name, Value }) => `${Name}=${Value}`).join(),
        ),
      );
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(all).toEqual(
      expect.arrayContaining(["", "ScheduleGroup=default", "ScheduleGroup=default,ScheduleName=listed"]),
    );
    expect(new Set(all).size).toBe(all.length);
    const queues = await client.send(new ListMetricsCommand({ Namespace: "AWS/SQS" }));
    expect(queues.Metrics).toContainEqual({
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Dimensions: named("QueueName", "filled"),
    });
    expect(await thrown(client.send(new ListMetricsCommand({ NextToken: "bm9uZQ" })))).toMatchObject({
      name: "InvalidNextToken",
    });
  });

  test("another tenant's runs are not counted, and its alarms are not there", async () => {
    await schedule("mine");
    answerWith(200);
    await door.bench.advanceTo(at(2));
    const other = new CloudWatchClient(await door.settings({ tenant: "acme" }));
    const answer = await other.send(
      new GetMetricStatisticsCommand({
        ...{ Namespace: "AWS/Scheduler", MetricName: "InvocationAttemptCount", Period: 3600 },
        Statistics: ["Sum"],
        StartTime: at(0),
        EndTime: at(60),
      }),
    );
    expect(answer.Datapoints).toEqual([]);
    await client.send(alarm({ AlarmName: "ours" }));
    expect(await shown("ours", other)).toBeUndefined();
    expect(await thrown(other.send(new DeleteAlarmsCommand({ AlarmNames: ["ours"] })))).toMatchObject({
      name: "ResourceNotFound",
      $metadata: { httpStatusCode: 404 },
    });
    expect(await shown("ours")).toBeDefined();
  });
});

describe("alarms", () => {
  test("an alarm is shown as it was put, its defaults and tags included", async () => {
    await client.send(
      alarm({
        AlarmName: "whole",
        AlarmDescription: "d",
        DatapointsToAlarm: 2,
        EvaluationPeriods: 3,
        TreatMissingData: "notBreaching",
        OKActions: ["arn:aws:sns:us-east-1:000000000000:t"],
        Unit: "Count",
        Tags: [{ Key: "k", Value: "v" }],
      }),
    );
    const AlarmArn = "arn:aws:cloudwatch:us-east-1:000000000000:alarm:whole";
    expect(await shown("whole")).toEqual({
      AlarmName: "whole",
      AlarmArn,
      AlarmDescription: "d",
      AlarmConfigurationUpdatedTimestamp: at(0),
      ActionsEnabled: true,
      OKActions: ["arn:aws:sns:us-east-1:000000000000:t"],
      AlarmActions: [],
      InsufficientDataActions: [],
      StateValue: "INSUFFICIENT_DATA",
      StateReason: "Unchecked: Initial alarm creation",
      StateUpdatedTimestamp: at(0),
      StateTransitionedTimestamp: at(0),
      MetricName: "TargetErrorCount",
      Namespace: "AWS/Scheduler",
      Statistic: "Sum",
      Dimensions: named("ScheduleGroup", "default"),
      Period: 60,
      Unit: "Count",
      EvaluationPeriods: 3,
      DatapointsToAlarm: 2,
      Threshold: 1,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      TreatMissingData: "notBreaching",
    });
    expect((await client.send(new ListTagsForResourceCommand({ ResourceARN: AlarmArn }))).Tags).toEqual([
      { Key: "k", Value: "v" },
    ]);
    expect(
      await thrown(client.send(new ListTagsForResourceCommand({ ResourceARN: `${AlarmArn}x` }))),
    ).toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("an alarm goes off when its threshold is crossed, and is over when it no longer is", async () => {
    await client.send(alarm({ AlarmName: "crossed", TreatMissingData: "notBreaching" }));
    await schedule("failing");
    await door.bench.advanceTo(at(0.5));
    expect(await shown("crossed")).toMatchObject({
      StateValue: "OK",
      StateReason:
        "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].",
    });
    answerWith(500);
    await door.bench.advanceTo(at(1));
    expect(await shown("crossed")).toMatchObject({
      StateValue: "ALARM",
      StateReason: expect.stringMatching(
        /^Threshold Crossed: 1 out of the last 1 datapoint \[1\.0 \(.*:01:00\)\] was greater than or equal to the threshold \(1\.0\) \(minimum 1 datapoint for OK -> ALARM transition\)\.$/,
      ),
      StateUpdatedTimestamp: at(1),
    });
    answerWith(200);
    await door.bench.advanceTo(at(30));
    expect(await shown("crossed")).toMatchObject({ StateValue: "OK" });
  });

  test("an alarm that cannot be judged keeps no other back", async () => {
    const states = ["first", "second", "third"].map((AlarmName) => ({
      ...{ AlarmName, TreatMissingData: "breaching", Dimensions: named("ScheduleName", "nobody") },
    }));
    for (const one of states) await client.send(alarm(one));
    const unreadable = "update punctual.metric_alarms set said = '{}' where name = 'second'";
    await door.bench.engine.database.execute(unreadable, []);
    await door.bench.advanceTo(at(1));
    expect([(await shown("first"))?.StateValue, (await shown("third"))?.StateValue]).toEqual([
      "ALARM",
      "ALARM",
    ]);
    expect(door.log.lines.filter((line) => line.includes('"alarm":"second"'))).not.toEqual([]);
    await client.send(new DeleteAlarmsCommand({ AlarmNames: ["first", "second", "third"] }));
  });

  test.each([
    ["missing", "INSUFFICIENT_DATA"],
    ["ignore", "INSUFFICIENT_DATA"],
    ["breaching", "ALARM"],
    ["notBreaching", "OK"],
  ])("a period without data that is treated as %s makes the alarm %s", async (TreatMissingData, state) => {
    const AlarmName = `treats-${TreatMissingData}`;
    await client.send(alarm({ AlarmName, TreatMissingData, Dimensions: named("ScheduleName", "nobody") }));
    await door.bench.advanceTo(at(1));
    expect(await shown(AlarmName)).toMatchObject({ StateValue: state });
  });

  test("the alarm of the documents is put as printed, counts what it means, and says the metric's real name", async () => {
    await client.send(
      alarm({
        AlarmName: "superseller-scheduler-failures",
        MetricName: "InvocationsFailed",
        Period: 86_400,
        Dimensions: named("ScheduleName", "superseller-daily-metrics-rebuild"),
        AlarmActions: ["arn:aws:sns:us-east-2:234642166969:superseller-alerts"],
      }),
    );
    const note =
      "InvocationsFailed is no metric of AWS/Scheduler: use InvocationDroppedCount, which is what is counted here.";
    expect((await shown("superseller-scheduler-failures"))?.StateReason).toContain(note);
    expect(door.log.lines.some((line) => JSON.stringify(line).includes(note))).toBe(true);
    await schedule("superseller-daily-metrics-rebuild");
    answerWith(500);
    for (const minutes of [1, 3, 5, 8]) await door.bench.advanceTo(at(minutes));
    expect(await shown("superseller-scheduler-failures")).toMatchObject({
      StateValue: "ALARM",
      StateReason: expect.stringContaining(note),
    });
  });

  test("a metric that nobody counts is kept, flagged, and stays without data", async () => {
    await client.send(alarm({ AlarmName: "strange", Namespace: "AWS/Lambda", MetricName: "Errors" }));
    await door.bench.advanceTo(at(1));
    expect(await shown("strange")).toMatchObject({
      StateValue: "INSUFFICIENT_DATA",
      StateReason:
        "Insufficient Data: 1 datapoint was unknown. Punctual counts no metric Errors in AWS/Lambda.",
    });
  });

  test("an alarm over a queue goes off with its first message", async () => {
    const queue = new SQSClient(settings);
    const { QueueUrl } = await queue.send(new CreateQueueCommand({ QueueName: "dead" }));
    await client.send(
      alarm({
        AlarmName: "dlq",
        Namespace: "AWS/SQS",
        MetricName: "ApproximateNumberOfMessagesVisible",
        Statistic: "Maximum",
        Period: 300,
        Dimensions: named("QueueName", "dead"),
      }),
    );
    await queue.send(new SendMessageCommand({ QueueUrl, MessageBody: "m" }));
    await door.bench.advanceTo(at(1));
    expect(await shown("dlq")).toMatchObject({ StateValue: "ALARM" });
  });

  test("a turn is told to the topic's subscribers, as AWS writes it, and by no alarm whose actions are disabled", async () => {
    const { topic, told } = await subscribedTopic("ops");
    const AlarmActions = [topic];
    await client.send(alarm({ AlarmName: "telling", AlarmDescription: "why", AlarmActions }));
    await client.send(alarm({ AlarmName: "silent", AlarmActions }));
    await client.send(new DisableAlarmActionsCommand({ AlarmNames: ["silent"] }));
    expect((await shown("silent"))?.ActionsEnabled).toBe(false);
    const set = (AlarmName: string) =>
      client.send(new SetAlarmStateCommand({ AlarmName, StateValue: "ALARM", StateReason: "a test" }));
    await set("telling");
    await set("silent");
    expect(await shown("silent")).toMatchObject({ StateValue: "ALARM", StateReason: "a test" });
    await door.bench.engine.workOff();
    expect(told().map(({ Subject }) => Subject)).toEqual(['ALARM: "telling" in us-east-1']);
    expect(JSON.parse(told()[0]?.Message ?? "")).toMatchObject({
      AlarmName: "telling",
      AlarmDescription: "why",
      AWSAccountId: "000000000000",
      NewStateValue: "ALARM",
      NewStateReason: "a test",
      OldStateValue: "INSUFFICIENT_DATA",
      Region: "us-east-1",
      AlarmArn: "arn:aws:cloudwatch:us-east-1:000000000000:alarm:telling",
      StateChangeTime: at(0).toISOString().replace("Z", "+0000"),
      Trigger: {
        MetricName: "TargetErrorCount",
        Namespace: "AWS/Scheduler",
        Statistic: "SUM",
        Dimensions: [{ name: "ScheduleGroup", value: "default" }],
        Threshold: 1,
      },
    });
    await client.send(new EnableAlarmActionsCommand({ AlarmNames: ["silent"] }));
    expect((await shown("silent"))?.ActionsEnabled).toBe(true);
    expect(
      await thrown(
        client.send(new SetAlarmStateCommand({ AlarmName: "none", StateValue: "OK", StateReason: "r" })),
      ),
    ).toMatchObject({ name: "ResourceNotFound", $metadata: { httpStatusCode: 404 } });
  });

  test("alarms are listed by name, by pages, by prefix, by state", async () => {
    for (const AlarmName of ["page-1", "page-2", "page-3"]) await client.send(alarm({ AlarmName }));
    const list = (more: object = {}) =>
      client.send(new DescribeAlarmsCommand({ AlarmNamePrefix: "page-", MaxRecords: 2, ...more }));
    const first = await list();
    expect(first.MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual(["page-1", "page-2"]);
    const second = await list({ NextToken: first.NextToken });
    expect(second.MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual(["page-3"]);
    expect(second.NextToken).toBeUndefined();
    expect((await list({ StateValue: "ALARM" })).MetricAlarms).toEqual([]);
    expect((await list({ AlarmTypes: ["CompositeAlarm"] })).MetricAlarms).toEqual([]);
    expect(await thrown(list({ AlarmNamePrefix: "p", NextToken: first.NextToken }))).toMatchObject({
      name: "InvalidNextToken",
    });
  });

  test("alarms are deleted all or none", async () => {
    await client.send(alarm({ AlarmName: "gone" }));
    expect(
      await thrown(client.send(new DeleteAlarmsCommand({ AlarmNames: ["gone", "never"] }))),
    ).toMatchObject({ name: "ResourceNotFound" });
    expect(await shown("gone")).toBeDefined();
    await client.send(new DeleteAlarmsCommand({ AlarmNames: ["gone"] }));
    expect(await shown("gone")).toBeUndefined();
  });

  test("alarms that AWS refuses are refused", async () => {
    const refused = (more: Partial<PutMetricAlarmCommandInput>) => thrown(client.send(alarm(more)));
    expect(await refused({ AlarmName: "" })).toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("'alarmName' failed to satisfy constraint"),
    });
    expect(await refused({ Threshold: undefined })).toMatchObject({
      name: "MissingRequiredParameterException",
      message: "The parameter Threshold is required.",
    });
    expect(await refused({ Period: 61 })).toMatchObject({ name: "InvalidParameterValueException" });
    expect(await refused({ TreatMissingData: "maybe" })).toMatchObject({
      name: "InvalidParameterValueException",
    });
    expect(await refused({ Period: 300, EvaluationPeriods: 289 })).toMatchObject({
      message:
        "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).",
    });
    expect(await refused({ DatapointsToAlarm: 2 })).toMatchObject({ name: "ValidationException" });
    expect(await refused({ ComparisonOperator: "GreaterThanUpperThreshold" })).toMatchObject({
      message: expect.stringContaining("anomaly detection"),
    });
    expect(await refused({ Metrics: [{ Id: "m" }] })).toMatchObject({
      message: expect.stringContaining("no metric math"),
    });
  });

  test("a viewer sees alarms, and changes none", async () => {
    const viewer = new CloudWatchClient(await door.settings({ role: "viewer" }));
    expect((await viewer.send(new DescribeAlarmsCommand({}))).MetricAlarms).toBeDefined();
    expect(await thrown(viewer.send(alarm({ AlarmName: "v" })))).toMatchObject({
      name: "AccessDenied",
      $metadata: { httpStatusCode: 403 },
    });
  });

  test("in CBOR an alarm is put and shown too", async () => {
    const spoken = new CloudWatchClient({ ...settings, protocol: SmithyRpcV2CborProtocol });
    await spoken.send(alarm({ AlarmName: "cbor", Threshold: 0.5 }));
    for (const Threshold of [Number.POSITIVE_INFINITY, Number.NaN])
      expect(await thrown(spoken.send(alarm({ AlarmName: "cbor", Threshold })))).toMatchObject({
        name: "SerializationException",
      });
    expect(await shown("cbor", spoken)).toMatchObject({
      Threshold: 0.5,
      StateValue: "INSUFFICIENT_DATA",
      StateUpdatedTimestamp: at(0),
    });
  });

  test("as a form an alarm is put and shown too", async () => {
    const Version = "2010-08-01";
    const put = await sendForm(settings, {
      service: "monitoring",
      fields: {
        ...{ Action: "PutMetricAlarm", Version, AlarmName: "form", MetricName: "TargetErrorCount" },
        ...{
          Namespace: "AWS/Scheduler",
          Statistic: "Sum",
          Period: "60",
          EvaluationPeriods: "1",
          Threshold: "0.0",
        },
        "Dimensions.member.1.Name": "ScheduleGroup",
        "Dimensions.member.1.Value": "default",
        "AlarmActions.member.1": "arn:aws:sns:us-east-1:000000000000:t",
        ...{ ComparisonOperator: "GreaterThanThreshold", TreatMissingData: "notBreaching" },
      },
    });
    expect(put.status).toBe(200);
    const { text } = await sendForm(settings, {
      service: "monitoring",
      fields: { Action: "DescribeAlarms", Version, "AlarmNames.member.1": "form" },
    });
    expect(text).toContain("<DescribeAlarmsResult>");
    expect(text).toContain("<MetricAlarms><member><AlarmName>form</AlarmName>");
    expect(text).toContain("<Threshold>0</Threshold>");
  });
});

interface Told {
  readonly Type: string;
  readonly Subject?: string;
  readonly Message: string;
  readonly Token?: string;
}

/** With the receiver as a subscriber that has confirmed. */
async function subscribedTopic(Name: string) {
  const sns = new SNSClient(settings);
  const { TopicArn = "" } = await sns.send(new CreateTopicCommand({ Name }));
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: "http", Endpoint: `${receiver.url}/${Name}` }));
  answerWith(200);
  await door.bench.engine.workOff();
  const all = (): readonly Told[] =>
    receiver.requests.filter(({ path }) => path === `/${Name}`).map(({ body }) => JSON.parse(body));
  const topic: NamedTopic = { region: "us-east-1", name: Name };
  await confirmSubscription(door.bench.engine, admin, { ...topic, token: all()[0]?.Token ?? "" });
  return { topic: TopicArn, told: () => all().filter(({ Type }) => Type === "Notification") };
}
