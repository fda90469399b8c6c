// Rules at work: what an API destination and a queue get, by unmodified clients of the AWS SDK, with the time moved.
import {
  CreateApiDestinationCommand,
  CreateConnectionCommand,
  CreateEventBusCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  UpdateApiDestinationCommand,
  type Target,
} from "@aws-sdk/client-eventbridge";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { CreateTopicCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { apiDestinationDefinition, putApiDestination, type Principal } from "@punctual/engine";
import { startReceiver, type Receiver } from "@punctual/testing";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEventsBench, RoleArn, type EventsBench } from "./events-bench.ts";

let bench: EventsBench;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
  bench = await openEventsBench();
});
afterEach(async () => {
  await bench.close();
  await receiver.close();
});

const principal: Principal = { tenant: "default", actor: "test", role: "admin" };
const pattern = { EventPattern: '{"source":["app"]}' };
const hook = () => ({ InvocationEndpoint: `${receiver.url}/hook` });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const put = (detail: unknown, EventBusName?: string) =>
  bench.client.send(
    new PutEventsCommand({
      Entries: [{ Source: "app", DetailType: "Order", Detail: JSON.stringify(detail), EventBusName }],
    }),
  );

async function queue(QueueName: string) {
  const client = new SQSClient(bench.clientSettings);
  await client.send(new CreateQueueCommand({ QueueName }));
  // Where the client reaches it; the server says where everybody does.
  const QueueUrl = `${bench.endpoint}/000000000000/${QueueName}`;
  return {
    Arn: `arn:aws:sqs:us-east-1:000000000000:${QueueName}`,
    async receive() {
      const wanted = { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"] };
      const { Messages = [] } = await client.send(new ReceiveMessageCommand(wanted));
      return Messages.map(({ Body = "", MessageAttributes = {} }) => ({
        body: JSON.parse(Body) as unknown,
        attributes: Object.fromEntries(
          Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, StringValue]),
        ),
      }));
    },
  };
}

/** After `seconds` from the beginning. */
const after = (seconds: number) =>
  bench.bench.advanceTo(new Date(Date.parse("2026-03-01T00:00:30Z") + seconds * 1000));

test("the documented commands carry a schedule to an HTTP endpoint", async () => {
  const connection = await bench.client.send(
    new CreateConnectionCommand({
      Name: "fintrak-api-connection",
      AuthorizationType: "API_KEY",
      AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: "x-api-key", ApiKeyValue: "the-cron-key" } },
    }),
  );
  const destination = await bench.client.send(
    new CreateApiDestinationCommand({
      Name: "fintrak-api-cron",
      ConnectionArn: connection.ConnectionArn,
      InvocationEndpoint: `${receiver.url}/api/cron/snapshots/daily`,
      HttpMethod: "POST",
      InvocationRateLimitPerSecond: 1,
    }),
  );
  await bench.client.send(
    new PutRuleCommand({
      Name: "fintrak-daily-snapshots",
      ScheduleExpression: "cron(0 2 * * ? *)",
      State: "ENABLED",
      Description: "Create daily product snapshots",
    }),
  );
  await bench.client.send(
    new PutTargetsCommand({
      Rule: "fintrak-daily-snapshots",
      Targets: [{ Id: "1", Arn: destination.ApiDestinationArn, HttpParameters: {}, RoleArn }],
    }),
  );
  await bench.bench.advanceTo("2026-03-01T02:00:00Z");
  expect(receiver.requests).toMatchObject([
    { method: "POST", path: "/api/cron/snapshots/daily", headers: { "x-api-key": "the-cron-key" } },
  ]);
  const sent = JSON.parse(receiver.requests[0]?.body ?? "") as Readonly<Record<string, unknown>>;
  expect(Object.entries(sent)).toEqual([
    ["version", "0"],
    ["id", expect.stringMatching(uuid)],
    ["detail-type", "Scheduled Event"],
    ["source", "aws.events"],
    ["account", "000000000000"],
    ["time", "2026-03-01T02:00:00Z"],
    ["region", "us-east-1"],
    ["resources", ["arn:aws:events:us-east-1:000000000000:rule/fintrak-daily-snapshots"]],
    ["detail", {}],
  ]);
  await bench.bench.advanceTo("2026-03-02T02:00:00Z");
  expect(receiver.requests).toHaveLength(2);
});

test("a schedule puts an event, and a rule carries it to an API destination", async () => {
  await bench.client.send(new CreateEventBusCommand({ Name: "jobs" }));
  const Arn = await bench.destination("hook", hook());
  const when = { EventBusName: "jobs", EventPattern: '{"detail-type":["Nightly"]}' };
  await bench.rule("nightly", when, { Arn, InputPath: "$.detail" });
  const scheduler = new SchedulerClient(bench.clientSettings);
  await scheduler.send(
    new CreateScheduleCommand({
      Name: "nightly",
      ScheduleExpression: "cron(0 3 * * ? *)",
      ScheduleExpressionTimezone: "Europe/Rome",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: "arn:aws:events:us-east-1:000000000000:event-bus/jobs",
        RoleArn,
        Input: '{"at":"<aws.scheduler.scheduled-time>"}',
        EventBridgeParameters: { Source: "scheduler", DetailType: "Nightly" },
      },
    }),
  );
  await bench.bench.advanceTo("2026-03-01T02:00:00Z");
  expect(receiver.requests).toMatchObject([{ path: "/hook", body: '{"at":"2026-03-01T02:00:00Z"}' }]);
});

test("an event goes to the targets of the rules of its bus, as AWS writes it", async () => {
  const q = await queue("q");
  const Arn = await bench.destination("hook", hook());
  await bench.rule("to-both", pattern, { Arn });
  await bench.client.send(new PutTargetsCommand({ Rule: "to-both", Targets: [{ Id: "2", Arn: q.Arn }] }));
  await bench.rule("other", { EventPattern: '{"source":["other"]}' }, { Arn });
  const Time = new Date("2026-02-01T00:00:00.700Z");
  const Detail = '{"id":12345678901234567890, "a":{}}';
  const { Entries } = await bench.client.send(
    new PutEventsCommand({
      Entries: [{ Source: "app", DetailType: "Order", Detail, Time, Resources: ["r1"] }],
    }),
  );
  await bench.bench.engine.workOff();
  expect(receiver.requests.map(({ body }) => body)).toEqual([
    `{"version":"0","id":"${Entries?.[0]?.EventId}","detail-type":"Order","source":"app","account":"000000000000",` +
      `"time":"2026-02-01T00:00:00Z","region":"us-east-1","resources":["r1"],"detail":${Detail}}`,
  ]);
  expect(await q.receive()).toMatchObject([{ body: { source: "app", time: "2026-02-01T00:00:00Z" } }]);
});

test("a queue gets the event, shaped as its target says", async () => {
  const q = await queue("q");
  const shaped = (Id: string, more: Partial<Target>): Target => ({ Id, Arn: q.Arn, ...more });
  await bench.client.send(new PutRuleCommand({ Name: "shaping", ...pattern }));
  const Targets = [
    shaped("1", { Input: '{"own":1}' }),
    shaped("2", { InputPath: "$.detail.name" }),
    shaped("3", { InputPath: "$.none" }),
    shaped("4", {
      InputTransformer: {
        InputPathsMap: { name: "$.detail.name", list: "$.detail.list" },
        InputTemplate: '{"n": <name>, "in": "by <name>", "l": <list>, "rule": <aws.events.rule-name>}',
      },
    }),
    shaped("5", {
      InputTransformer: { InputPathsMap: { list: "$.detail.list" }, InputTemplate: '"got <list>"' },
    }),
  ];
  await bench.client.send(new PutTargetsCommand({ Rule: "shaping", Targets }));
  await put({ name: "ada", list: ["a", 1] });
  await bench.bench.engine.workOff();
  const bodies = (await q.receive()).map(({ body }) => body);
  expect(bodies).toHaveLength(5);
  expect(bodies).toEqual(
    expect.arrayContaining([
      { own: 1 },
      "ada",
      null,
      { n: "ada", in: "by ada", l: ["a", 1], rule: "shaping" },
      "got [a,1]",
    ]),
  );
});

test("a topic's subscribers get the event of a rule", async () => {
  const { clientSettings } = bench;
  const sns = new SNSClient(clientSettings);
  const { TopicArn = "" } = await sns.send(new CreateTopicCommand({ Name: "told" }));
  const { Arn: Endpoint, receive } = await queue("subscriber");
  const Attributes = { RawMessageDelivery: "true" };
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint, Attributes }));
  await bench.rule("telling", pattern, { Arn: TopicArn, InputPath: "$.detail.items[*].id" });
  await put({ items: [{ id: 1 }, { id: 2 }] });
  await bench.bench.engine.workOff();
  await bench.bench.engine.workOff();
  expect(await receive()).toMatchObject([{ body: [1, 2] }]);
});

test("a request to an API destination has AWS's headers, and none that AWS strips", async () => {
  const Arn = await bench.destination("hook", hook());
  const HeaderParameters = {
    "X-Own": "yes",
    "user-agent": "mine",
    Range: "bytes=0-1",
    "Cache-Control": "no-store",
    "Content-Encoding": "gzip",
    "Idempotency-Key": "mine",
    Host: "elsewhere",
    Via: "a proxy",
  };
  await bench.rule("headed", pattern, { Arn, HttpParameters: { HeaderParameters } });
  await put({ a: 1 });
  await bench.bench.engine.workOff();
  const [sent] = receiver.requests;
  if (sent === undefined) throw new Error("Expected a request, got none.");
  const { headers, body } = sent;
  expect(headers).toEqual({
    host: `127.0.0.1:${receiver.port}`,
    "user-agent": "Amazon/EventBridge/ApiDestinations",
    "content-type": "application/json; charset=utf-8",
    range: "bytes=0-1048575",
    "accept-encoding": "gzip,deflate",
    connection: "close",
    "content-length": String(Buffer.byteLength(body)),
    "x-api-key": "the-secret",
    "x-own": "yes",
    "idempotency-key": expect.stringMatching(uuid),
    traceparent: expect.any(String),
    "punctual-run-id": headers["idempotency-key"],
    "punctual-scheduled-at": expect.any(String),
    "punctual-timezone": "UTC",
    "punctual-attempt": "1",
    "punctual-fencing-token": expect.stringMatching(/^\d+$/),
    "punctual-schedule": "default/headed/1",
    "punctual-run-url": expect.any(String),
    "punctual-run-token": expect.any(String),
  });
});

test("a compressed answer is read, and the secret in it masked", async () => {
  const packing = createServer((request, response) => {
    request.resume();
    response.writeHead(400, { "content-encoding": "gzip" }).end(gzipSync("gone for the-secret reason"));
  });
  await once(packing.listen(0, "127.0.0.1"), "listening");
  const { port } = addressOf(packing.address());
  const Arn = await bench.destination("packing", { InvocationEndpoint: `http://127.0.0.1:${port}/` });
  await bench.rule("packed", pattern, { Arn });
  await put({});
  await bench.bench.engine.workOff();
  const attempts = await bench.bench.testDatabase.database.execute(
    "select response_excerpt from punctual.attempts",
  );
  expect(attempts).toEqual([{ response_excerpt: "gone for ********** reason" }]);
  packing.close();
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === "object" && address !== null) return address;
  throw new Error("Expected the server to listen on a port, got none.");
}

test("the connection's values win over the target's, which may come from the event", async () => {
  const ConnectionArn = await bench.connection("strong", {
    AuthParameters: {
      ApiKeyAuthParameters: { ApiKeyName: "x-api-key", ApiKeyValue: "the-secret" },
      InvocationHttpParameters: {
        HeaderParameters: [{ Key: "X-Both", Value: "connection" }],
        QueryStringParameters: [{ Key: "both", Value: "connection" }],
        BodyParameters: [{ Key: "both", Value: "connection" }],
      },
    },
  });
  const InvocationEndpoint = `${receiver.url}/orders/*/items/*?fixed=1`;
  const Arn = await bench.destination("starred", { ConnectionArn, InvocationEndpoint, HttpMethod: "PUT" });
  const HttpParameters = {
    PathParameterValues: ["$.detail.id", "a/b c"],
    HeaderParameters: { "X-Both": "target", "x-api-key": "target", "X-Name": "$.detail.name", "X-Lone": "$" },
    QueryStringParameters: { both: "target", q: "$.detail.id" },
  };
  await bench.rule("starred", pattern, { Arn, HttpParameters, InputPath: "$.detail" });
  await put({ id: 7, name: "ada", both: "event" });
  await bench.bench.engine.workOff();
  expect(receiver.requests).toMatchObject([
    {
      method: "PUT",
      path: "/orders/7/items/a%2Fb%20c?fixed=1&q=7&both=connection",
      body: '{"id":7,"name":"ada","both":"connection"}',
      headers: { "x-both": "connection", "x-api-key": "the-secret", "x-name": "ada", "x-lone": "$" },
    },
  ]);
});

/** A rule for every event of `app`, to `/hook`, with so many retries; its dead letters go to the queue. */
async function retrying(MaximumRetryAttempts: number) {
  const dead = await queue("dead");
  const Arn = await bench.destination("hook", hook());
  const RetryPolicy = { MaximumRetryAttempts, MaximumEventAgeInSeconds: 86_400 };
  const DeadLetterConfig = { Arn: dead.Arn };
  const ruleArn = await bench.rule("retrying", pattern, { Arn, RetryPolicy, DeadLetterConfig });
  return { dead, ruleArn, Arn };
}

test("statuses are retried as AWS retries them, and the dead letter says so", async () => {
  const { dead, ruleArn, Arn } = await retrying(1);
  const statuses = [401, 407, 409, 429, 500, 503, 301, 400, 404, 408, 422];
  receiver.answer(({ body }) => {
    const event = JSON.parse(body) as { readonly detail: { readonly status: number } };
    return { status: event.detail.status };
  });
  for (const status of statuses) await put({ status });
  // In steps: the API destination's own pace lets one after the other through.
  for (let second = 0; second <= 40; second += 1) await after(second);
  expect(receiver.requests).toHaveLength(17);
  const letters = [...(await dead.receive()), ...(await dead.receive())];
  const told = letters.map(({ body, attributes }) => {
    const { ERROR_CODE, EXHAUSTED_RETRY_CONDITION, RETRY_ATTEMPTS } = attributes;
    const { detail } = body as { readonly detail: { readonly status: number } };
    return [detail.status, ERROR_CODE, EXHAUSTED_RETRY_CONDITION, RETRY_ATTEMPTS];
  });
  const spent = (status: number, code = "ERROR_FROM_TARGET") => [status, code, "MaximumRetryAttempts", "1"];
  const atOnce = (status: number) => [status, "ERROR_FROM_TARGET", undefined, "0"];
  expect(told.sort(([one], [other]) => Number(one) - Number(other))).toEqual([
    atOnce(301),
    atOnce(400),
    spent(401),
    atOnce(404),
    spent(407),
    atOnce(408),
    spent(409),
    atOnce(422),
    spent(429, "THROTTLING"),
    spent(500),
    spent(503),
  ]);
  expect(letters[0]?.attributes).toMatchObject({
    RULE_ARN: ruleArn,
    TARGET_ARN: Arn,
    ERROR_MESSAGE: expect.any(String),
  });
});

test("Retry-After is waited for, and a negative one stops", async () => {
  const { dead } = await retrying(5);
  receiver.answer({ status: 503, headers: { "retry-after": "100" } });
  await put({});
  await bench.bench.engine.workOff();
  await after(99);
  expect(receiver.requests).toHaveLength(1);
  receiver.answer({ status: 503, headers: { "retry-after": "-1" } });
  await after(101);
  expect(receiver.requests).toHaveLength(2);
  expect(receiver.requests[1]?.headers).toMatchObject({
    "punctual-attempt": "2",
    "idempotency-key": receiver.requests[0]?.headers["idempotency-key"],
  });
  expect(await dead.receive()).toHaveLength(1);
});

test("an answer that does not come in time is retried, and the time is a setting", async () => {
  const { dead } = await retrying(0);
  await putApiDestination(bench.bench.engine, principal, {
    name: "hook",
    definition: apiDestinationDefinition.parse({
      url: `${receiver.url}/hook`,
      connection: "of-hook",
      timeoutSeconds: 1,
    }),
  });
  await bench.client.send(new UpdateApiDestinationCommand({ Name: "hook", Description: "quick" }));
  receiver.answer(() => new Promise<never>(() => {}));
  await put({});
  await bench.bench.engine.workOff();
  expect(await dead.receive()).toMatchObject([
    {
      attributes: {
        ERROR_CODE: "TIMEOUT",
        ERROR_MESSAGE: "timed out after 1 s",
        EXHAUSTED_RETRY_CONDITION: "MaximumRetryAttempts",
      },
    },
  ]);
});

test("a refused token is renewed within the attempt", async () => {
  let tokens = 0;
  receiver.answer(({ path, headers }) => {
    if (path === "/token")
      return { status: 200, body: `{"access_token":"token-${(tokens += 1)}","expires_in":3600}` };
    return { status: headers.authorization === "Bearer token-2" ? 200 : 401 };
  });
  const ConnectionArn = await bench.connection("tokens", {
    AuthorizationType: "OAUTH_CLIENT_CREDENTIALS",
    AuthParameters: {
      OAuthParameters: {
        ClientParameters: { ClientID: "id", ClientSecret: "secret" },
        AuthorizationEndpoint: `${receiver.url}/token`,
        HttpMethod: "POST",
      },
    },
  });
  await receiver.received(1);
  const Arn = await bench.destination("hook", { ...hook(), ConnectionArn });
  await bench.rule("renewing", pattern, { Arn, RetryPolicy: { MaximumRetryAttempts: 0 } });
  await put({});
  await bench.bench.engine.workOff();
  expect(receiver.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
    ["/token", undefined],
    ["/hook", "Bearer token-1"],
    ["/token", undefined],
    ["/hook", "Bearer token-2"],
  ]);
});

test("the rate of an API destination paces its requests", async () => {
  const Arn = await bench.destination("slow", { ...hook(), InvocationRateLimitPerSecond: 1 });
  await bench.rule("paced", pattern, { Arn });
  for (const n of [1, 2, 3]) await put({ n });
  const sentBy: number[] = [];
  for (let tenth = 0; tenth < 40; tenth += 1) {
    await bench.bench.engine.workOff();
    sentBy.push(receiver.requests.length);
    await bench.bench.clock.advance({ milliseconds: 100 });
  }
  const tenths = [1, 2, 3].map((count) => sentBy.findIndex((sent) => sent >= count));
  const [first = 0, second = 0, third = 0] = tenths;
  expect(tenths).not.toContain(-1);
  expect(second - first).toBeGreaterThanOrEqual(10);
  expect(third - second).toBeGreaterThanOrEqual(10);
});
