// The clients of the AWS SDK for JavaScript, over a real socket: what they sign is accepted as Node receives it.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudWatchClient, DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { EventBridgeClient, PutRuleCommand } from "@aws-sdk/client-eventbridge";
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UntagResourceCommand,
} from "@aws-sdk/client-scheduler";
import { SQSClient, SendMessageCommand } from "@aws-sdk/client-sqs";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SignedRequest } from "../../src/aws/signature/signed-request.ts";
import { pair, signedAt, verify } from "./signature-bench.ts";

let server: Server;
let endpoint = "";
let received: SignedRequest[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void receive(request).then(() =>
      response.writeHead(200, { "content-type": "application/json" }).end("{}"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${portOf(server.address())}`;
});
afterAll(() => server.close());

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;

async function receive(request: IncomingMessage): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const { method = "", url: rawUrl = "", rawHeaders } = request;
  received.push({ method, rawUrl, rawHeaders, body: Buffer.concat(pieces) });
}

const settings = () => ({ endpoint, region: "eu-central-1", credentials: pair, maxAttempts: 1 });
const scheduler = () => new SchedulerClient(settings());
const arn = "arn:aws:scheduler:eu-central-1:123456789012:schedule-group/größe 1";

const calls: Readonly<Record<string, readonly [service: string, call: () => Promise<unknown>]>> = {
  CreateSchedule: [
    "scheduler",
    () =>
      scheduler().send(
        new CreateScheduleCommand({
          Name: "nightly",
          ScheduleExpression: "rate(1 minute)",
          Target: { Arn: "a", RoleArn: "r", Input: '{"größe":"日本"}' },
          FlexibleTimeWindow: { Mode: "OFF" },
        }),
      ),
  ],
  "GetSchedule of a name with dots": [
    "scheduler",
    () => scheduler().send(new GetScheduleCommand({ Name: "..", GroupName: "a.b" })),
  ],
  "ListSchedules with a token": [
    "scheduler",
    () => scheduler().send(new ListSchedulesCommand({ NextToken: "AAA+/= *'()!", MaxResults: 5 })),
  ],
  DeleteSchedule: [
    "scheduler",
    () => scheduler().send(new DeleteScheduleCommand({ Name: "gone", GroupName: "g 1" })),
  ],
  "UntagResource with repeated keys": [
    "scheduler",
    () => scheduler().send(new UntagResourceCommand({ ResourceArn: arn, TagKeys: ["env", "a b", "a+b"] })),
  ],
  PutRule: ["events", () => new EventBridgeClient(settings()).send(new PutRuleCommand({ Name: "tick" }))],
  SendMessage: [
    "sqs",
    () =>
      new SQSClient({ ...settings(), md5: false }).send(
        new SendMessageCommand({ QueueUrl: `${endpoint}/123456789012/q`, MessageBody: "größe" }),
      ),
  ],
  DescribeAlarms: ["monitoring", () => new CloudWatchClient(settings()).send(new DescribeAlarmsCommand({}))],
  GetCallerIdentity: ["sts", () => new STSClient(settings()).send(new GetCallerIdentityCommand({}))],
};

test.each(Object.entries(calls))("%s is accepted", async (_name, [service, call]) => {
  received = [];
  // What it makes of our empty answer is not the question.
  await call().catch(() => undefined);
  expect(received).toHaveLength(1);
  for (const request of received)
    expect(await verify(request, { now: signedAt(request) })).toMatchObject({
      kind: "good",
      service,
      region: "eu-central-1",
    });
});
