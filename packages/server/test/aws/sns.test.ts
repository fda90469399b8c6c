// SNS for the client of the AWS SDK: topics, subscriptions that are confirmed, and messages that arrive whatever happens.
import { request } from "node:http";
import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  DeleteTopicCommand,
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListSubscriptionsCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
  type PublishCommandInput,
  type SubscribeCommandInput,
} from "@aws-sdk/client-sns";
import type { Mail } from "@punctual/engine";
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publicUrl } from "../door.ts";
import { openLiveDoor, thrown, type LiveDoor } from "./live-door.ts";

const mails: Mail[] = [];
let door: LiveDoor;
let client: SNSClient;
let receiver: Receiver;
let count = 0;
beforeAll(async () => {
  door = await openLiveDoor({ sendMail: async (mail) => void mails.push(mail) });
  client = new SNSClient(await door.settings());
});
afterAll(() => door.close());
beforeEach(async () => {
  receiver = await startReceiver();
  return () => receiver.close();
});

const arnOf = (name: string): string => `arn:aws:sns:us-east-1:000000000000:${name}`;

/** A new one; answers its ARN. */
async function topic(): Promise<string> {
  const { TopicArn = "" } = await client.send(new CreateTopicCommand({ Name: `topic-${(count += 1)}` }));
  return TopicArn;
}

const subscribe = (TopicArn: string, more: Partial<SubscribeCommandInput> = {}) =>
  client.send(new SubscribeCommand({ TopicArn, Protocol: "http", Endpoint: receiver.url, ...more }));

/** What the receiver was told, in order. */
const told = (): readonly Record<string, string>[] => receiver.requests.map(({ body }) => JSON.parse(body));

/** With the receiver as its subscriber; answers both ARNs. */
async function subscribed(more: Partial<SubscribeCommandInput> = {}) {
  const TopicArn = await topic();
  await subscribe(TopicArn, more);
  await door.bench.engine.workOff();
  const Token = told().at(-1)?.Token ?? "";
  const { SubscriptionArn = "" } = await client.send(new ConfirmSubscriptionCommand({ TopicArn, Token }));
  return { TopicArn, SubscriptionArn };
}

const publish = (TopicArn: string, Message: string, more: Partial<PublishCommandInput> = {}) =>
  client.send(new PublishCommand({ TopicArn, Message, ...more }));

/** As a browser would visit it, by the port that stands behind the public address. */
const visit = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { host, pathname, search } = new URL(url);
    const port = Number(new URL(door.endpoint).port);
    request({ host: "127.0.0.1", port, path: pathname + search, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

const noTopic = {
  name: "NotFoundException",
  message: "Topic does not exist",
  $metadata: { httpStatusCode: 404 },
};
const invalid = (message: string) => ({
  name: "InvalidParameterException",
  message: `Invalid parameter: ${message}`,
  $metadata: { httpStatusCode: 400 },
});

describe("a topic", () => {
  test("a topic is made once by its name, and shown with its attributes and tags", async () => {
    const make = () =>
      client.send(
        new CreateTopicCommand({
          Name: "superseller-alerts",
          Attributes: { DisplayName: "Alerts" },
          Tags: [{ Key: "k", Value: "v" }],
        }),
      );
    const TopicArn = arnOf("superseller-alerts");
    expect((await make()).TopicArn).toBe(TopicArn);
    expect((await make()).TopicArn).toBe(TopicArn);
    const read = async () => (await client.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes;
    expect(await read()).toEqual({
      TopicArn,
      Owner: "000000000000",
      DisplayName: "Alerts",
      SubscriptionsConfirmed: "0",
      SubscriptionsPending: "0",
      SubscriptionsDeleted: "0",
    });
    await client.send(
      new SetTopicAttributesCommand({ TopicArn, AttributeName: "DisplayName", AttributeValue: "Other" }),
    );
    expect(await read()).toMatchObject({ DisplayName: "Other" });
    expect((await client.send(new ListTagsForResourceCommand({ ResourceArn: TopicArn }))).Tags).toEqual([
      { Key: "k", Value: "v" },
    ]);
  });

  test("a topic that is there with other attributes or tags is not passed over in silence", async () => {
    const Tags = [{ Key: "team", Value: "a" }];
    const made = { Name: "twice", Attributes: { DisplayName: "one" }, Tags };
    const make = (more: object) => client.send(new CreateTopicCommand({ Name: "twice", ...more }));
    const { TopicArn } = await make(made);
    for (const same of [{}, made, { Attributes: { FifoTopic: "false" } }])
      expect(await make(same)).toMatchObject({ TopicArn });
    expect(await thrown(make({ Attributes: { DisplayName: "two" } }))).toMatchObject(
      invalid("Attributes Reason: Topic already exists with different attributes"),
    );
    expect(await thrown(make({ Tags: [{ Key: "team", Value: "b" }] }))).toMatchObject(
      invalid("Tags Reason: Topic already exists with different tags"),
    );
  });

  test("topics are listed by pages of a hundred", async () => {
    const pages = new SNSClient(await door.settings({ region: "eu-west-1" }));
    for (let index = 0; index < 101; index += 1)
      await pages.send(new CreateTopicCommand({ Name: `t${String(index).padStart(3, "0")}` }));
    const first = await pages.send(new ListTopicsCommand({}));
    expect(first.Topics).toHaveLength(100);
    const second = await pages.send(new ListTopicsCommand({ NextToken: first.NextToken }));
    expect(second.Topics).toEqual([{ TopicArn: "arn:aws:sns:eu-west-1:000000000000:t100" }]);
    expect(second.NextToken).toBeUndefined();
    expect(await thrown(pages.send(new ListTopicsCommand({ NextToken: "eA" })))).toMatchObject({
      name: "InvalidParameterException",
    });
  });

  test("a deleted topic is gone with its subscriptions, and deleting it again does no harm", async () => {
    const { TopicArn } = await subscribed();
    await client.send(new DeleteTopicCommand({ TopicArn }));
    await client.send(new DeleteTopicCommand({ TopicArn }));
    expect(await thrown(client.send(new GetTopicAttributesCommand({ TopicArn })))).toMatchObject(noTopic);
    expect(await thrown(publish(TopicArn, "m"))).toMatchObject(noTopic);
    expect(await thrown(subscribe(TopicArn))).toMatchObject(noTopic);
    expect(await thrown(client.send(new ListSubscriptionsByTopicCommand({ TopicArn })))).toMatchObject(
      noTopic,
    );
  });

  test("a topic with a name or an attribute that SNS refuses is refused", async () => {
    expect(await thrown(client.send(new CreateTopicCommand({ Name: "a b" })))).toMatchObject(
      invalid("Topic Name"),
    );
    expect(
      await thrown(client.send(new CreateTopicCommand({ Name: "a", Attributes: { FifoTopic: "true" } }))),
    ).toMatchObject(invalid("Attributes Reason: Unknown attribute FifoTopic"));
    expect(await thrown(publish("not-an-arn", "m"))).toMatchObject(invalid("TopicArn"));
  });

  test("another tenant's topic is not there", async () => {
    const { TopicArn, SubscriptionArn } = await subscribed();
    const other = new SNSClient(await door.settings({ tenant: "acme" }));
    expect(await thrown(other.send(new PublishCommand({ TopicArn, Message: "m" })))).toMatchObject(noTopic);
    expect(await thrown(other.send(new UnsubscribeCommand({ SubscriptionArn })))).toMatchObject({
      name: "NotFoundException",
    });
    expect((await other.send(new ListTopicsCommand({}))).Topics).toEqual([]);
    expect((await other.send(new ListSubscriptionsCommand({}))).Subscriptions).toEqual([]);
  });

  test("a viewer sees topics, and publishes nothing", async () => {
    const TopicArn = await topic();
    const viewer = new SNSClient(await door.settings({ role: "viewer" }));
    expect((await viewer.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes).toMatchObject({
      TopicArn,
    });
    expect(await thrown(viewer.send(new PublishCommand({ TopicArn, Message: "m" })))).toMatchObject({
      name: "AccessDenied",
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe("a subscription", () => {
  test("an endpoint is asked whether it subscribes, and confirms by the token that it was told", async () => {
    const TopicArn = await topic();
    expect((await subscribe(TopicArn)).SubscriptionArn).toBe("pending confirmation");
    await door.bench.engine.workOff();
    expect(receiver.requests[0]?.headers).toMatchObject({
      "content-type": "text/plain; charset=UTF-8",
      "x-amz-sns-message-type": "SubscriptionConfirmation",
      "x-amz-sns-topic-arn": TopicArn,
    });
    const [asked] = told();
    expect(asked).toMatchObject({
      Type: "SubscriptionConfirmation",
      MessageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      TopicArn,
      Token: expect.stringMatching(/^[0-9a-f]{64}$/),
      SubscribeURL: expect.stringContaining(`${publicUrl}/?Action=ConfirmSubscription&TopicArn=`),
    });
    const listed = async () =>
      (await client.send(new ListSubscriptionsByTopicCommand({ TopicArn }))).Subscriptions;
    expect(await listed()).toEqual([
      {
        SubscriptionArn: "PendingConfirmation",
        Owner: "000000000000",
        Protocol: "http",
        Endpoint: receiver.url,
        TopicArn,
      },
    ]);
    await publish(TopicArn, "too early");
    expect(
      await thrown(client.send(new ConfirmSubscriptionCommand({ TopicArn, Token: "another" }))),
    ).toMatchObject(invalid("Token"));
    const { SubscriptionArn } = await client.send(
      new ConfirmSubscriptionCommand({ TopicArn, Token: asked?.Token }),
    );
    expect(SubscriptionArn).toMatch(new RegExp(`^${TopicArn}:[0-9a-f-]{36}$`));
    expect(await listed()).toMatchObject([{ SubscriptionArn }]);
    await door.bench.engine.workOff();
    expect(told().map(({ Type }) => Type)).toEqual(["SubscriptionConfirmation"]);
  });

  test("a subscription is confirmed by whoever visits the address that came with the question", async () => {
    const TopicArn = await topic();
    await subscribe(TopicArn);
    await door.bench.engine.workOff();
    const url = told()[0]?.SubscribeURL ?? "";
    expect(await visit(url.replace(/Token=[0-9a-f]{4}/, "Token=0000"))).toBe(403);
    expect(await visit(url)).toBe(200);
    const { Subscriptions } = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
    expect(Subscriptions?.[0]?.SubscriptionArn).toContain(`${TopicArn}:`);
  });

  test("a subscription is there once, however often it is asked for, and shown with its attributes", async () => {
    const { TopicArn, SubscriptionArn } = await subscribed();
    expect((await subscribe(TopicArn)).SubscriptionArn).toBe(SubscriptionArn);
    const read = async () =>
      (await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).Attributes;
    expect(await read()).toMatchObject({
      SubscriptionArn,
      TopicArn,
      Owner: "000000000000",
      Protocol: "http",
      Endpoint: receiver.url,
      PendingConfirmation: "false",
      RawMessageDelivery: "false",
    });
    await client.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: "RawMessageDelivery",
        AttributeValue: "true",
      }),
    );
    expect(await read()).toMatchObject({ RawMessageDelivery: "true" });
    const { Subscriptions } = await client.send(new ListSubscriptionsCommand({}));
    expect(Subscriptions).toContainEqual(expect.objectContaining({ SubscriptionArn }));
  });

  test("an endpoint whose subscription ended is told nothing more", async () => {
    const { TopicArn, SubscriptionArn } = await subscribed();
    await client.send(new UnsubscribeCommand({ SubscriptionArn }));
    await client.send(new UnsubscribeCommand({ SubscriptionArn }));
    await publish(TopicArn, "m");
    await door.bench.engine.workOff();
    expect(told()).toHaveLength(1);
    expect(
      await thrown(client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))),
    ).toMatchObject({ name: "NotFoundException", message: "Subscription does not exist" });
  });

  test("a subscription that SNS refuses, or whose address may not be called, is refused", async () => {
    const TopicArn = await topic();
    const refused = (more: Partial<SubscribeCommandInput>) => thrown(subscribe(TopicArn, more));
    expect(await refused({ Protocol: "pigeon" })).toMatchObject(
      invalid("Does not support this protocol string: pigeon"),
    );
    expect(await refused({ Protocol: "https" })).toMatchObject(
      invalid("Endpoint must match the specified protocol"),
    );
    expect(await refused({ Protocol: "email", Endpoint: "a@b.c\r\nBcc: d@e.f" })).toMatchObject(
      invalid("Email address"),
    );
    expect(await refused({ Endpoint: "http://169.254.169.254/latest" })).toMatchObject({
      name: "InvalidParameterException",
    });
    expect(await refused({ Attributes: { DeliveryPolicy: "{}" } })).toMatchObject(
      invalid("Attributes Reason: Unknown attribute DeliveryPolicy"),
    );
    expect(await refused({ Attributes: { RawMessageDelivery: "maybe" } })).toMatchObject({
      name: "InvalidParameterException",
    });
    for (const path of ["a".repeat(2100), "é".repeat(1100)])
      expect(await refused({ Endpoint: `${receiver.url}/${path}` })).toMatchObject(
        invalid("Endpoint Reason: too long"),
      );
  });

  test("an endpoint that was not told the question yet is asked once, by the last token", async () => {
    const TopicArn = await topic();
    const raw = { Attributes: { RawMessageDelivery: "true" } };
    for (const more of [{}, {}, raw]) await subscribe(TopicArn, more);
    await door.bench.engine.workOff();
    expect(told().map(({ Type }) => Type)).toEqual(["SubscriptionConfirmation"]);
    await client.send(new ConfirmSubscriptionCommand({ TopicArn, Token: told()[0]?.Token }));
    await publish(TopicArn, "as it was wanted last");
    await door.bench.engine.workOff();
    expect(receiver.requests.at(-1)?.body).toBe("as it was wanted last");
  });

  test("a subscription that is there with other attributes is not passed over in silence", async () => {
    const { TopicArn } = await subscribed();
    expect(await thrown(subscribe(TopicArn, { Attributes: { RawMessageDelivery: "true" } }))).toMatchObject(
      invalid("Attributes Reason: Subscription already exists with different attributes"),
    );
  });
});

describe("a message", () => {
  test("a message is told to every subscriber, in SNS's envelope", async () => {
    const { TopicArn, SubscriptionArn } = await subscribed();
    const { MessageId } = await publish(TopicArn, 'über "all"\n', { Subject: "News" });
    await door.bench.engine.workOff();
    expect(receiver.requests[1]?.headers).toMatchObject({
      "x-amz-sns-message-type": "Notification",
      "x-amz-sns-message-id": MessageId,
      "x-amz-sns-topic-arn": TopicArn,
      "x-amz-sns-subscription-arn": SubscriptionArn,
    });
    expect(told()[1]).toEqual({
      Type: "Notification",
      MessageId,
      TopicArn,
      Subject: "News",
      Message: 'über "all"\n',
      Timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      UnsubscribeURL: expect.stringMatching(/^http:.*\/unsubscribe\/[0-9a-f-]{36}\/[\w-]{43}$/),
    });
  });

  test("a message comes with nothing around it where the subscriber wants it raw", async () => {
    const { TopicArn } = await subscribed({ Attributes: { RawMessageDelivery: "true" } });
    await publish(TopicArn, "as it is");
    await door.bench.engine.workOff();
    expect(receiver.requests[1]).toMatchObject({
      body: "as it is",
      headers: { "x-amz-sns-rawdelivery": "true" },
    });
  });

  test("a message that a subscriber did not take is told again, and given up only after an hour of attempts", async () => {
    const { TopicArn } = await subscribed();
    receiver.answer({ status: 503 });
    await publish(TopicArn, "again");
    await door.bench.engine.workOff();
    await door.bench.clock.advance({ seconds: 5 });
    receiver.answer({ status: 200 });
    await door.bench.engine.workOff();
    await door.bench.clock.advance({ hours: 1 });
    await door.bench.engine.workOff();
    expect(told().filter(({ Message }) => Message === "again")).toHaveLength(2);
    receiver.answer({ status: 500 });
    await publish(TopicArn, "never");
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await door.bench.engine.workOff();
      await door.bench.clock.advance({ minutes: 31 });
    }
    expect(told().filter(({ Message }) => Message === "never")).toHaveLength(10);
    expect(door.log.lines.some((line) => line.includes("the message is given up"))).toBe(true);
  });

  test("a message is mailed to whoever subscribed by mail and visited the address in the mail", async () => {
    const TopicArn = await topic();
    await subscribe(TopicArn, { Protocol: "email", Endpoint: "ops@example.com" });
    await door.bench.engine.workOff();
    const asked = mails.at(-1);
    expect(asked).toMatchObject({ to: ["ops@example.com"], subject: "Subscription confirmation" });
    expect(await visit(/https:\S+/.exec(asked?.text ?? "")?.[0] ?? "")).toBe(200);
    await publish(TopicArn, "It burns.", { Subject: "Fire" });
    await door.bench.engine.workOff();
    expect(mails.at(-1)).toMatchObject({
      to: ["ops@example.com"],
      subject: "Fire",
      text: expect.stringContaining("It burns."),
    });
  });

  test("a message that SNS refuses is refused, and so is one that would be told otherwise than meant", async () => {
    const TopicArn = await topic();
    const refused = (Message: string, more: Partial<PublishCommandInput> = {}) =>
      thrown(publish(TopicArn, Message, more));
    expect(await refused("")).toMatchObject(invalid("Empty message"));
    expect(await refused("x".repeat(262_145))).toMatchObject(invalid("Message too long"));
    expect(await refused("m", { Subject: "a\nb" })).toMatchObject(invalid("Subject"));
    for (const [text, reason] of [
      ['{"http":"m"}', "No default entry in JSON message body"],
      ["m", "JSON message body failed to parse"],
    ] as const)
      expect(await refused(text, { MessageStructure: "json" })).toMatchObject(
        invalid(`Message Structure - ${reason}`),
      );
    const attribute = (DataType: string, StringValue: string) => ({
      MessageAttributes: { a: { DataType, StringValue } },
    });
    for (const [type, value] of [
      ["Number", "many"],
      ["Text", "b"],
      ["String", ""],
    ] as const)
      expect(await refused("m", attribute(type, value))).toMatchObject({
        name: "InvalidParameterValueException",
        message: expect.stringContaining("message attribute 'a'"),
      });
    expect(await refused("m", attribute("String.Array", "b"))).toMatchObject({
      name: "InvalidParameterException",
    });
    expect(await thrown(client.send(new PublishCommand({ PhoneNumber: "+1", Message: "m" })))).toMatchObject({
      name: "InvalidParameterException",
    });
  });
});
