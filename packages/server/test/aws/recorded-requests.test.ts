// Requests as real clients sent them: each reaches its action, with every member read.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAwsBench, type AwsBench, type Recorded } from "./aws-bench.ts";
import { sampleActions } from "./sample-actions.ts";

const actions = sampleActions();
let bench: AwsBench;
beforeAll(async () => void (bench = await openAwsBench({ operations: actions.operations })));
afterAll(() => bench.close());

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
const target = (name: string, version: "1.0" | "1.1") => ({
  "x-amz-target": name,
  "content-type": `application/x-amz-json-${version}`,
});
const groupArn = "arn:aws:scheduler:us-east-1:123456789012:schedule-group/g1";
const tagsPath = `/tags/${encodeURIComponent(groupArn)}`;
const dlq = "http://127.0.0.1:18999/123456789012/dlq";

const received = {
  QueueUrl: dlq,
  AttributeNames: ["All"],
  MessageAttributeNames: ["All"],
  MaxNumberOfMessages: 10,
  WaitTimeSeconds: 1,
};

const alarm = {
  AlarmName: "a1",
  AlarmActions: ["arn:aws:sns:us-east-1:123456789012:t"],
  MetricName: "TargetErrorCount",
  Namespace: "AWS/Scheduler",
  Statistic: "Sum",
  Dimensions: [{ Name: "ScheduleGroup", Value: "default" }],
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 0,
  ComparisonOperator: "GreaterThanThreshold",
  TreatMissingData: "notBreaching",
};

interface Row {
  readonly what: string;
  readonly service: string;
  readonly sent: Recorded;
  readonly input: object;
}

const rows: readonly Row[] = [
  {
    what: "create-schedule of the command line",
    service: "scheduler",
    sent: {
      path: "/schedules/nightly",
      headers: json,
      body: `{"EndDate": 1798754400, "FlexibleTimeWindow": {"Mode": "OFF"}, "ScheduleExpression": "cron(30 2 * * ? *)", "ScheduleExpressionTimezone": "Europe/Rome", "StartDate": 1767225600, "State": "ENABLED", "Target": {"Arn": "arn:aws:sqs:us-east-1:123456789012:q", "RoleArn": "arn:aws:iam::123456789012:role/r", "Input": "{\\"a\\":1}", "RetryPolicy": {"MaximumRetryAttempts": 3}}, "ClientToken": "2887c29c-e6a6-4e69-bfd8-38a3b6e382c9"}`,
    },
    input: {
      Name: "nightly",
      EndDate: new Date("2026-12-31T22:00:00Z"),
      FlexibleTimeWindow: { Mode: "OFF" },
      ScheduleExpression: "cron(30 2 * * ? *)",
      ScheduleExpressionTimezone: "Europe/Rome",
      StartDate: new Date("2026-01-01T00:00:00Z"),
      State: "ENABLED",
      Target: {
        Arn: "arn:aws:sqs:us-east-1:123456789012:q",
        RoleArn: "arn:aws:iam::123456789012:role/r",
        Input: '{"a":1}',
        RetryPolicy: { MaximumRetryAttempts: 3 },
      },
      ClientToken: "2887c29c-e6a6-4e69-bfd8-38a3b6e382c9",
    },
  },
  {
    what: "get-schedule with its group in the query",
    service: "scheduler",
    sent: { method: "GET", path: "/schedules/nightly?groupName=g1" },
    input: { Name: "nightly", GroupName: "g1" },
  },
  {
    what: "list-schedules with every filter",
    service: "scheduler",
    sent: { method: "GET", path: "/schedules?ScheduleGroup=g1&MaxResults=5&NamePrefix=ni&State=ENABLED" },
    input: { GroupName: "g1", MaxResults: 5, NamePrefix: "ni", State: "ENABLED" },
  },
  {
    what: "list-schedules with a token of base64 characters",
    service: "scheduler",
    sent: { method: "GET", path: "/schedules?NextToken=AAA%2B%2F%3D" },
    input: { NextToken: "AAA+/=" },
  },
  {
    what: "delete-schedule",
    service: "scheduler",
    sent: { method: "DELETE", path: "/schedules/gone?groupName=g1&clientToken=7bc9730d" },
    input: { Name: "gone", GroupName: "g1", ClientToken: "7bc9730d" },
  },
  {
    what: "tag-resource, whose ARN is one encoded segment",
    service: "scheduler",
    sent: { path: tagsPath, headers: json, body: '{"Tags": [{"Key": "env", "Value": "prod"}]}' },
    input: { ResourceArn: groupArn, Tags: [{ Key: "env", Value: "prod" }] },
  },
  {
    what: "untag-resource, which repeats a parameter",
    service: "scheduler",
    sent: { method: "DELETE", path: `${tagsPath}?TagKeys=env&TagKeys=a%20b` },
    input: { ResourceArn: groupArn, TagKeys: ["env", "a b"] },
  },
  {
    what: "put-targets",
    service: "events",
    sent: {
      headers: target("AWSEvents.PutTargets", "1.1"),
      body: '{"Rule": "tick", "Targets": [{"Id": "1", "Arn": "arn:aws:events:us-east-1:123456789012:api-destination/d/0d1b6a1e", "RoleArn": "arn:aws:iam::123456789012:role/r", "HttpParameters": {"HeaderParameters": {"X-A": "b"}, "PathParameterValues": ["x"]}, "RetryPolicy": {"MaximumRetryAttempts": 2, "MaximumEventAgeInSeconds": 60}, "DeadLetterConfig": {"Arn": "arn:aws:sqs:us-east-1:123456789012:dlq"}}]}',
    },
    input: {
      Rule: "tick",
      Targets: [
        {
          Id: "1",
          Arn: "arn:aws:events:us-east-1:123456789012:api-destination/d/0d1b6a1e",
          RoleArn: "arn:aws:iam::123456789012:role/r",
          HttpParameters: { HeaderParameters: { "X-A": "b" }, PathParameterValues: ["x"] },
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 60 },
          DeadLetterConfig: { Arn: "arn:aws:sqs:us-east-1:123456789012:dlq" },
        },
      ],
    },
  },
  {
    what: "receive-message as a form",
    service: "sqs",
    sent: {
      headers: form,
      body: "Action=ReceiveMessage&Version=2012-11-05&QueueUrl=http%3A%2F%2F127.0.0.1%3A18999%2F123456789012%2Fdlq&AttributeName.1=All&MessageAttributeName.1=All&MaxNumberOfMessages=10&WaitTimeSeconds=1",
    },
    input: received,
  },
  {
    what: "receive-message as JSON",
    service: "sqs",
    sent: {
      headers: { ...target("AmazonSQS.ReceiveMessage", "1.0"), "x-amzn-query-mode": "true" },
      body: JSON.stringify(received),
    },
    input: received,
  },
  {
    what: "receive-message at the queue's own path",
    service: "sqs",
    sent: {
      path: "/123456789012/dlq",
      headers: target("AmazonSQS.ReceiveMessage", "1.0"),
      body: JSON.stringify(received),
    },
    input: received,
  },
  {
    what: "put-metric-alarm as a form",
    service: "monitoring",
    sent: {
      headers: form,
      body: "Action=PutMetricAlarm&Version=2010-08-01&AlarmName=a1&AlarmActions.member.1=arn%3Aaws%3Asns%3Aus-east-1%3A123456789012%3At&MetricName=TargetErrorCount&Namespace=AWS%2FScheduler&Statistic=Sum&Dimensions.member.1.Name=ScheduleGroup&Dimensions.member.1.Value=default&Period=60&EvaluationPeriods=1&Threshold=0.0&ComparisonOperator=GreaterThanThreshold&TreatMissingData=notBreaching",
    },
    input: alarm,
  },
  {
    what: "put-metric-alarm as JSON",
    service: "monitoring",
    sent: {
      headers: target("GraniteServiceVersion20100801.PutMetricAlarm", "1.0"),
      body: JSON.stringify({ ...alarm, Threshold: 0 }),
    },
    input: alarm,
  },
  {
    what: "logs tail --follow",
    service: "logs",
    sent: {
      headers: target("Logs_20140328.FilterLogEvents", "1.1"),
      body: '{"logGroupName": "/aws/scheduler/x", "interleaved": true, "startTime": 1795296274332}',
    },
    input: { logGroupName: "/aws/scheduler/x", interleaved: true, startTime: 1795296274332 },
  },
];

describe("a recorded request", () => {
  test.each(rows)("$what reaches its action with every member", async ({ service, sent, input }) => {
    const before = actions.inputs.length;
    const answer = await bench.call(service, sent);
    expect({
      status: answer.status,
      text: answer.text.slice(0, 500),
      inputs: actions.inputs.slice(before),
    }).toEqual({
      status: 200,
      text: expect.any(String),
      inputs: [input],
    });
  });
});

describe("an answer", () => {
  test("carries the request id and the time of the clock that signatures are judged by", async () => {
    const { headers } = await bench.call("scheduler", { method: "GET", path: "/schedules" });
    expect(headers).toMatchObject({
      "x-amzn-requestid": expect.stringMatching(/^[0-9a-f-]{36}$/),
      "x-request-id": headers["x-amzn-requestid"],
      "x-content-type-options": "nosniff",
      date: expect.stringContaining("2026"),
    });
  });

  test("of REST-JSON has times as numbers and no absent members, and keeps what it does not know", async () => {
    actions.answerWith("GetSchedule", {
      Name: "n",
      CreationDate: new Date("2026-01-01T00:00:00.123Z"),
      Target: { Arn: undefined, EcsParameters: { tags: [{ a: "b" }] } },
      Unknown: "left out",
    });
    const { text, headers } = await bench.call("scheduler", { method: "GET", path: "/schedules/n" });
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(text)).toEqual({
      Name: "n",
      CreationDate: 1767225600.123,
      Target: { EcsParameters: { tags: [{ a: "b" }] } },
    });
  });

  test("of Query is XML in the service's namespace, with flat lists and maps as SQS has them", async () => {
    actions.answerWith("ReceiveMessage", {
      Messages: [
        {
          MessageId: "m1",
          Body: 'a<b> & "c"\r\n\u0001',
          Attributes: { SenderId: "me", SentTimestamp: "1" },
          MessageAttributes: { x: { StringValue: "y", DataType: "String" } },
        },
      ],
    });
    const { text, headers } = await bench.call("sqs", {
      headers: form,
      body: "Action=ReceiveMessage&Version=2012-11-05&QueueUrl=q",
    });
    expect(headers["content-type"]).toBe("text/xml");
    expect(text).toBe(
      '<ReceiveMessageResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><ReceiveMessageResult><Message><MessageId>m1</MessageId>' +
        "<Body>a&lt;b&gt; &amp; &quot;c&quot;&#xD;\n\ufffd</Body><Attribute><Name>SenderId</Name><Value>me</Value></Attribute><Attribute><Name>SentTimestamp</Name><Value>1</Value></Attribute>" +
        "<MessageAttribute><Name>x</Name><Value><StringValue>y</StringValue><DataType>String</DataType></Value></MessageAttribute></Message></ReceiveMessageResult>" +
        `<ResponseMetadata><RequestId>${String(headers["x-amzn-requestid"])}</RequestId></ResponseMetadata></ReceiveMessageResponse>`,
    );
  });

  test("of an action without output has no result in XML, and an empty object in JSON", async () => {
    const asForm = await bench.call("sqs", {
      headers: form,
      body: "Action=SetQueueAttributes&Version=2012-11-05&QueueUrl=q&Attribute.1.Name=a&Attribute.1.Value=b",
    });
    expect(asForm.text).toMatch(/^<SetQueueAttributesResponse [^>]*><ResponseMetadata>/);
    expect(actions.inputs.at(-1)).toEqual({ QueueUrl: "q", Attributes: { a: "b" } });
    const asJson = await bench.call("sqs", {
      headers: target("AmazonSQS.SetQueueAttributes", "1.0"),
      body: '{"QueueUrl":"q","Attributes":{}}',
    });
    expect(asJson).toMatchObject({ text: "{}", headers: { "content-type": "application/x-amz-json-1.0" } });
  });
});
