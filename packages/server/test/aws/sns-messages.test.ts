// What SNS tells of a message, and to whom, for the clients of the AWS SDK.
import { request } from "node:http";
import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  GetSubscriptionAttributesCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
  type PublishCommandInput,
  type SubscribeCommandInput,
} from "@aws-sdk/client-sns";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { Mail } from "@punctual/engine";
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openLiveDoor, thrown, type LiveDoor } from "./live-door.ts";

const mails: Mail[] = [];
let door: LiveDoor;
let client: SNSClient;
let queues: SQSClient;
let receiver: Receiver;
let count = 0;
beforeAll(async () => {
  door = await openLiveDoor({ sendMail: async (mail) => void mails.push(mail) });
  client = new SNSClient(await door.settings());
  queues = new SQSClient(await door.settings());
});
afterAll(() => door.close());
beforeEach(async () => {
  receiver = await startReceiver();
  return () => receiver.close();
});

async function topic(): Promise<string> {
  const { TopicArn = "" } = await client.send(new CreateTopicCommand({ Name: `topic-${(count += 1)}` }));
  return TopicArn;
}

const told = (): readonly Record<string, unknown>[] => receiver.requests.map(({ body }) => JSON.parse(body));
const messages = () => told().flatMap(({ Type, Message }) => (Type === "Notification" ? [Message] : []));

/** With the receiver as its subscriber. */
async function subscribed(more: Partial<SubscribeCommandInput> = {}, confirms: object = {}) {
  const TopicArn = await topic();
  const wanted = { TopicArn, Protocol: "http", Endpoint: receiver.url, ...more };
  await client.send(new SubscribeCommand(wanted));
  await door.bench.engine.workOff();
  const Token = String(told().at(-1)?.["Token"]);
  const { SubscriptionArn = "" } = await client.send(
    new ConfirmSubscriptionCommand({ TopicArn, Token, ...confirms }),
  );
  return { TopicArn, SubscriptionArn };
}

async function publish(TopicArn: string, Message: string, more: Partial<PublishCommandInput> = {}) {
  await client.send(new PublishCommand({ TopicArn, Message, ...more }));
  await door.bench.engine.workOff();
}

const said = (SubscriptionArn: string) =>
  client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));

const visit = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { host, pathname } = new URL(url);
    const port = Number(new URL(door.endpoint).port);
    request({ host: "127.0.0.1", port, path: pathname, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

async function queue(name: string) {
  const { QueueUrl = "" } = await queues.send(new CreateQueueCommand({ QueueName: name }));
  const received = async () => {
    const asked = { QueueUrl, MessageAttributeNames: ["All"] };
    const [message] = (await queues.send(new ReceiveMessageCommand(asked))).Messages ?? [];
    const ReceiptHandle = message?.ReceiptHandle;
    await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    return message;
  };
  return { Endpoint: `arn:aws:sqs:us-east-1:000000000000:${name}`, received };
}

const text = (StringValue: string) => ({ DataType: "String", StringValue });

test("a message may have attributes, and another text for each protocol", async () => {
  const { TopicArn } = await subscribed();
  await publish(TopicArn, "with attributes", {
    MessageAttributes: {
      store: text("berlin"),
      price: { DataType: "Number", StringValue: "100" },
      bytes: { DataType: "Binary", BinaryValue: Uint8Array.of(1, 2) },
    },
  });
  expect(told().at(-1)).toMatchObject({
    Message: "with attributes",
    MessageAttributes: {
      store: { Type: "String", Value: "berlin" },
      price: { Type: "Number", Value: "100" },
      bytes: { Type: "Binary", Value: "AQI=" },
    },
  });
  await client.send(new SubscribeCommand({ TopicArn, Protocol: "email", Endpoint: "ops@example.com" }));
  await door.bench.engine.workOff();
  const Token = /Token=([0-9a-f]{64})/.exec(mails.at(-1)?.text ?? "")?.[1];
  await client.send(new ConfirmSubscriptionCommand({ TopicArn, Token }));
  const texts = { default: "to all", http: "by HTTP", lambda: "to nobody here" };
  await publish(TopicArn, JSON.stringify(texts), { MessageStructure: "json" });
  expect(messages().at(-1)).toBe("by HTTP");
  expect(mails.at(-1)?.text).toMatch(/^to all\n/);
});

test("a subscription may filter messages, by their attributes or by what they say", async () => {
  const FilterPolicy = JSON.stringify({ store: ["berlin"], price: [{ numeric: [">=", 100] }] });
  const { TopicArn, SubscriptionArn } = await subscribed({ Attributes: { FilterPolicy } });
  const offer = (store: string, price: string) => ({
    MessageAttributes: {
      store: { DataType: "String.Array", StringValue: JSON.stringify(["paris", store]) },
      price: { DataType: "Number", StringValue: price },
    },
  });
  await publish(TopicArn, "cheap", offer("berlin", "99.9"));
  await publish(TopicArn, "elsewhere", offer("rome", "100"));
  await publish(TopicArn, "without attributes");
  await publish(TopicArn, "wanted", offer("berlin", "1e2"));
  expect(messages()).toEqual(["wanted"]);
  expect((await said(SubscriptionArn)).Attributes).toMatchObject({
    FilterPolicy,
    FilterPolicyScope: "MessageAttributes",
    RawMessageDelivery: "false",
  });
  const set = (AttributeName: string, AttributeValue: string) =>
    client.send(new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue }));
  await set("FilterPolicyScope", "MessageBody");
  await set("FilterPolicy", '{"order":{"state":[{"prefix":"pa"}]}}');
  await publish(TopicArn, '{"order":{"state":"paid"}}');
  await publish(TopicArn, '{"order":{"state":"open"}}');
  await publish(TopicArn, "no JSON");
  expect(messages().slice(1)).toEqual(['{"order":{"state":"paid"}}']);
  expect(await thrown(set("FilterPolicy", '{"store":"berlin"}'))).toMatchObject({
    name: "InvalidParameterException",
    message: 'Invalid parameter: FilterPolicy: "store" must be an object or an array',
  });
  await set("FilterPolicy", "{}");
  await publish(TopicArn, "anything");
  expect(messages().at(-1)).toBe("anything");
  expect((await said(SubscriptionArn)).Attributes).not.toHaveProperty("FilterPolicy");
});

test("a queue that subscribes is told at once, in SNS's envelope or raw", async () => {
  const TopicArn = await topic();
  const [plain, raw] = [await queue("told"), await queue("told-raw")];
  const { SubscriptionArn = "" } = await client.send(
    new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint: plain.Endpoint }),
  );
  expect(SubscriptionArn).toMatch(/^arn:aws:sns:.*:[0-9a-f-]{36}$/);
  expect((await said(SubscriptionArn)).Attributes).toMatchObject({ PendingConfirmation: "false" });
  const Attributes = { RawMessageDelivery: "true" };
  await client.send(new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint: raw.Endpoint, Attributes }));
  await publish(TopicArn, "news", { MessageAttributes: { store: text("berlin") } });
  const { Body = "" } = (await plain.received()) ?? {};
  expect(JSON.parse(Body)).toMatchObject({
    Type: "Notification",
    TopicArn,
    Message: "news",
    MessageAttributes: { store: { Type: "String", Value: "berlin" } },
    UnsubscribeURL: expect.any(String),
  });
  expect(await raw.received()).toMatchObject({
    Body: "news",
    MessageAttributes: { store: text("berlin") },
  });
  for (const Endpoint of ["told", "arn:aws:sqs:us-east-1:999999999999:told"])
    expect(
      await thrown(client.send(new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint }))),
    ).toMatchObject({ message: expect.stringContaining("SQS endpoint ARN") });
});

test("an envelope has an address, and who visits it ends the subscription", async () => {
  const { TopicArn, SubscriptionArn } = await subscribed();
  await publish(TopicArn, "first");
  const url = String(told().at(-1)?.["UnsubscribeURL"]);
  expect(await visit(`${url.slice(0, -4)}AAAA`)).toBe(401);
  expect((await said(SubscriptionArn)).Attributes).toMatchObject({ SubscriptionArn });
  expect(await visit(url)).toBe(200);
  expect(await visit(url)).toBe(404);
  await publish(TopicArn, "second");
  expect(messages()).toEqual(["first"]);
  expect(await thrown(said(SubscriptionArn))).toMatchObject({ name: "NotFoundException" });
});

test("a subscription that was confirmed to be guarded is ended by no address", async () => {
  const { TopicArn, SubscriptionArn } = await subscribed({}, { AuthenticateOnUnsubscribe: "true" });
  await publish(TopicArn, "first");
  expect(await visit(String(told().at(-1)?.["UnsubscribeURL"]))).toBe(404);
  expect((await said(SubscriptionArn)).Attributes).toMatchObject({ ConfirmationWasAuthenticated: "true" });
});
