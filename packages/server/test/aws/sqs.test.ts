// SQS for the client of the AWS SDK: queues, their attributes and tags, messages, batches, dead-letter queues.
import {
  CancelMessageMoveTaskCommand,
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ListMessageMoveTasksCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
  TagQueueCommand,
  UntagQueueCommand,
  type QueueAttributeName,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { publicUrl, startedAt } from "../door.ts";
import { openLiveDoor, thrown, type LiveDoor } from "./live-door.ts";

const account = "000000000000";

let door: LiveDoor;
let client: SQSClient;
beforeAll(async () => {
  door = await openLiveDoor();
  client = new SQSClient(await door.settings());
});
afterAll(() => door.close());

const urlOf = (name: string): string => `${publicUrl}/${account}/${name}`;
const arnOf = (name: string): string => `arn:aws:sqs:us-east-1:${account}:${name}`;
const create = async (QueueName: string, Attributes: Record<string, string> = {}): Promise<string> =>
  (await client.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? "";
const send = (QueueUrl: string, MessageBody: string, more: Partial<SendMessageCommand["input"]> = {}) =>
  client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
const receive = async (QueueUrl: string, more: Partial<ReceiveMessageCommand["input"]> = {}) =>
  (await client.send(new ReceiveMessageCommand({ QueueUrl, ...more }))).Messages;
const attributes = async (QueueUrl: string, AttributeNames: QueueAttributeName[] = ["All"]) =>
  (await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }))).Attributes;
const noQueue = {
  name: "QueueDoesNotExist",
  message: "The specified queue does not exist.",
  Code: "AWS.SimpleQueueService.NonExistentQueue",
  Type: "Sender",
  $metadata: { httpStatusCode: 400 },
};
const invalid = (message: unknown) => ({ name: "InvalidParameterValue", message });

describe("a queue", () => {
  test("a queue's URL begins with the public one, and names account and queue", async () => {
    expect(await create("made")).toBe(urlOf("made"));
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: "made" }));
    expect(QueueUrl).toBe(urlOf("made"));
    const foreign = { QueueName: "made", QueueOwnerAWSAccountId: "210987654321" };
    expect(await thrown(client.send(new GetQueueUrlCommand(foreign)))).toMatchObject(noQueue);
    expect(await thrown(client.send(new GetQueueUrlCommand({ QueueName: "none" })))).toMatchObject(noQueue);
  });

  test("only the last two segments of a queue's URL count", async () => {
    await create("foreign");
    const pasted = `https://sqs.us-east-1.amazonaws.com/${account}/foreign`;
    expect(await attributes(pasted, ["QueueArn"])).toEqual({ QueueArn: arnOf("foreign") });
    expect(await attributes(`${door.endpoint}/${account}/foreign`)).toBeDefined();
    const other = "https://sqs.us-east-1.amazonaws.com/210987654321/foreign";
    for (const none of [other, `${publicUrl}/${account}/a%00b`, "foreign", "https://[/"])
      expect(await thrown(attributes(none))).toMatchObject(noQueue);
  });

  test("attributes have the defaults of SQS", async () => {
    const seconds = String(new Date(startedAt).getTime() / 1000);
    expect(await attributes(await create("plain"))).toEqual({
      QueueArn: arnOf("plain"),
      ApproximateNumberOfMessages: "0",
      ApproximateNumberOfMessagesNotVisible: "0",
      ApproximateNumberOfMessagesDelayed: "0",
      CreatedTimestamp: seconds,
      LastModifiedTimestamp: seconds,
      VisibilityTimeout: "30",
      MaximumMessageSize: "262144",
      MessageRetentionPeriod: "345600",
      DelaySeconds: "0",
      ReceiveMessageWaitTimeSeconds: "0",
      SqsManagedSseEnabled: "true",
    });
  });

  test("a queue that says the same is answered again, another conflicts", async () => {
    const url = await create("twice", { VisibilityTimeout: "60" });
    expect(await create("twice", { VisibilityTimeout: "60" })).toBe(url);
    expect(await create("twice")).toBe(url);
    expect(await thrown(create("twice", { VisibilityTimeout: "61" }))).toMatchObject({
      name: "QueueNameExists",
      message:
        "A queue already exists with the same name and a different value for attribute VisibilityTimeout",
      Code: "QueueAlreadyExists",
    });
  });

  test("names that SQS refuses are refused", async () => {
    for (const name of ["a b", "a".repeat(81), "ä"])
      expect(await thrown(create(name))).toMatchObject(
        invalid("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"),
      );
    expect(await thrown(create(""))).toMatchObject({
      name: "MissingParameter",
      message: "The request must contain the parameter QueueName.",
    });
  });

  test("FIFO queues are refused", async () => {
    expect(await thrown(create("a.fifo"))).toMatchObject({ name: "UnsupportedOperation" });
    expect(await thrown(create("fifo", { FifoQueue: "true" }))).toMatchObject({
      name: "UnsupportedOperation",
      message: "Expected a standard queue, got the attribute FifoQueue. Punctual has no FIFO queues.",
    });
  });

  test("attributes out of their bounds, and unknown ones, are refused", async () => {
    for (const [name, value] of [
      ["VisibilityTimeout", "43201"],
      ["MessageRetentionPeriod", "59"],
      ["DelaySeconds", "901"],
      ["ReceiveMessageWaitTimeSeconds", "21"],
      ["MaximumMessageSize", "1023"],
      ["DelaySeconds", "x"],
    ] as const)
      expect(await thrown(create("bounds", { [name]: value }))).toMatchObject({
        name: "InvalidAttributeValue",
        message: `Invalid value for the parameter ${name}.`,
      });
    expect(await thrown(create("bounds", { Unknown: "1" }))).toMatchObject({
      name: "InvalidAttributeName",
      message: "Unknown Attribute Unknown.",
    });
    expect(await thrown(attributes(urlOf("bounds")))).toMatchObject(noQueue);
  });

  test("attributes that are set hold, the others stay", async () => {
    const QueueUrl = await create("set", { DelaySeconds: "5", Policy: "{}" });
    const set = (Attributes: Record<string, string>) =>
      client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    await set({ VisibilityTimeout: "10", KmsMasterKeyId: "alias/k" });
    expect(await attributes(QueueUrl)).toMatchObject({
      DelaySeconds: "5",
      VisibilityTimeout: "10",
      Policy: "{}",
      KmsMasterKeyId: "alias/k",
    });
    await set({ Policy: "" });
    expect(await attributes(QueueUrl)).not.toHaveProperty("Policy");
    expect(await attributes(await create("set-empty", { Policy: "" }))).not.toHaveProperty("Policy");
    expect(await thrown(attributes(QueueUrl, ["Nonsense" as QueueAttributeName]))).toMatchObject({
      name: "InvalidAttributeName",
    });
    expect((await client.send(new GetQueueAttributesCommand({ QueueUrl }))).Attributes).toBeUndefined();
  });

  test("queues are listed by prefix, and in pages where MaxResults is given", async () => {
    for (const name of ["page-a", "page-b", "page-c"]) await create(name);
    const list = (input: Partial<ListQueuesCommand["input"]>) => client.send(new ListQueuesCommand(input));
    const all = await list({ QueueNamePrefix: "page-" });
    expect([all.QueueUrls, all.NextToken]).toEqual([
      ["a", "b", "c"].map((x) => urlOf(`page-${x}`)),
      undefined,
    ]);
    const first = await list({ QueueNamePrefix: "page-", MaxResults: 2 });
    expect(first.QueueUrls).toEqual([urlOf("page-a"), urlOf("page-b")]);
    const { NextToken } = first;
    const rest = await list({ QueueNamePrefix: "page-", MaxResults: 2, NextToken });
    expect([rest.QueueUrls, rest.NextToken]).toEqual([[urlOf("page-c")], undefined]);
    expect((await list({ QueueNamePrefix: "none" })).QueueUrls).toBeUndefined();
    for (const input of [{ MaxResults: 1001 }, { QueueNamePrefix: "x", NextToken }])
      expect(await thrown(list(input))).toMatchObject({ name: "InvalidParameterValue" });
  });

  test("changes of one queue at the same time lose nothing of each other", async () => {
    const QueueUrl = await create("raced");
    const keys = Array.from({ length: 8 }, (_none, index) => `key-${index}`);
    const kept = { Policy: "{}", RedriveAllowPolicy: "{}", KmsMasterKeyId: "alias/aws/sqs" };
    await Promise.all([
      ...keys.map((key) => client.send(new TagQueueCommand({ QueueUrl, Tags: { [key]: "1" } }))),
      ...Object.entries(kept).map(([name, value]) =>
        client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { [name]: value } })),
      ),
    ]);
    const { Tags = {} } = await client.send(new ListQueueTagsCommand({ QueueUrl }));
    expect(Object.keys(Tags).sort()).toEqual(keys);
    expect(await attributes(QueueUrl)).toMatchObject(kept);
  });

  test("a queue has fifty tags at most, also from the start", async () => {
    const some = (from: number, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_none, index) => [`key-${from + index}`, "1"]));
    const tooMany = invalid(expect.stringContaining("Too many tags"));
    const make = (tags: Record<string, string>) =>
      client.send(new CreateQueueCommand({ QueueName: "labelled", tags }));
    expect(await thrown(make(some(0, 51)))).toMatchObject(tooMany);
    const { QueueUrl } = await make(some(0, 50));
    expect(await thrown(client.send(new TagQueueCommand({ QueueUrl, Tags: some(50, 1) })))).toMatchObject(
      tooMany,
    );
  });

  test("tags are added, replaced, taken away and listed", async () => {
    const QueueUrl = await create("tagged");
    const tags = async () => (await client.send(new ListQueueTagsCommand({ QueueUrl }))).Tags;
    expect(await tags()).toBeUndefined();
    await client.send(new TagQueueCommand({ QueueUrl, Tags: { a: "1", b: "2" } }));
    await client.send(new TagQueueCommand({ QueueUrl, Tags: { b: "3" } }));
    await client.send(new UntagQueueCommand({ QueueUrl, TagKeys: ["a", "unknown"] }));
    expect(await tags()).toEqual({ b: "3" });
    const made = { QueueName: "tagged-at-once", tags: { c: "4" } };
    const { QueueUrl: other } = await client.send(new CreateQueueCommand(made));
    expect((await client.send(new ListQueueTagsCommand({ QueueUrl: other }))).Tags).toEqual({ c: "4" });
  });

  test("a queue is deleted at once, and its name is free", async () => {
    const QueueUrl = await create("deleted", { DelaySeconds: "1" });
    await client.send(new DeleteQueueCommand({ QueueUrl }));
    for (const refused of [
      () => attributes(QueueUrl),
      () => send(QueueUrl, "x"),
      () => receive(QueueUrl),
      () => client.send(new DeleteQueueCommand({ QueueUrl })),
      () => client.send(new PurgeQueueCommand({ QueueUrl })),
      () => client.send(new ListQueueTagsCommand({ QueueUrl })),
    ])
      expect(await thrown(refused())).toMatchObject(noQueue);
    expect(await create("deleted")).toBe(QueueUrl);
  });

  test("another tenant's queue is not there, and may have the same name", async () => {
    const QueueUrl = await create("of-one-tenant");
    await send(QueueUrl, "mine");
    const other = new SQSClient(await door.settings({ tenant: "other" }));
    expect(await thrown(other.send(new ReceiveMessageCommand({ QueueUrl })))).toMatchObject(noQueue);
    expect(await thrown(other.send(new DeleteQueueCommand({ QueueUrl })))).toMatchObject(noQueue);
    const made = await other.send(new CreateQueueCommand({ QueueName: "of-one-tenant" }));
    expect(made.QueueUrl).not.toBe(QueueUrl);
    expect(
      (await other.send(new ReceiveMessageCommand({ QueueUrl: made.QueueUrl }))).Messages,
    ).toBeUndefined();
    expect((await receive(QueueUrl))?.[0]?.Body).toBe("mine");
  });

  test("a viewer sees queues, and touches no message", async () => {
    const QueueUrl = await create("viewed");
    const viewer = new SQSClient(await door.settings({ role: "viewer" }));
    const AttributeNames: QueueAttributeName[] = ["All"];
    await viewer.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
    expect(await thrown(viewer.send(new ReceiveMessageCommand({ QueueUrl })))).toMatchObject({
      name: "AccessDenied",
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe("a message", () => {
  test("a message is received with its checksums, attributes and what SQS knows of it", async () => {
    const QueueUrl = await create("round-trip");
    const MessageAttributes = {
      "b.type": { DataType: "String", StringValue: "ä" },
      "a.count": { DataType: "Number.int", StringValue: "7" },
      bytes: { DataType: "Binary", BinaryValue: Uint8Array.of(1, 255) },
    };
    const sent = await send(QueueUrl, "grüße\n", { MessageAttributes, MessageGroupId: "g" });
    expect(sent).toMatchObject({
      MD5OfMessageBody: "2cdef67e16b88cd1e41897dd4491f8dd",
      MessageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const MessageSystemAttributeNames = ["All" as const];
    const [message] =
      (await receive(QueueUrl, { MessageAttributeNames: ["All"], MessageSystemAttributeNames })) ?? [];
    const sentAt = String(new Date(startedAt).getTime());
    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: "grüße\n",
      MD5OfBody: sent.MD5OfMessageBody,
      MD5OfMessageAttributes: sent.MD5OfMessageAttributes,
      Attributes: {
        SenderId: account,
        SentTimestamp: sentAt,
        ApproximateReceiveCount: "1",
        ApproximateFirstReceiveTimestamp: sentAt,
        MessageGroupId: "g",
      },
    });
    expect(Object.keys(message?.MessageAttributes ?? {}).sort()).toEqual(["a.count", "b.type", "bytes"]);
    expect([...(message?.MessageAttributes?.bytes?.BinaryValue ?? [])]).toEqual([1, 255]);
  });

  test("checksums of attributes are those that AWS was recorded to have", async () => {
    const QueueUrl = await create("known-checksum");
    const MessageAttributes = { timestamp: { DataType: "Number", StringValue: "1493147359900" } };
    const sent = await send(QueueUrl, "x", { MessageAttributes });
    expect(sent.MD5OfMessageAttributes).toBe("235c5c510d26fb653d073faed50ae77c");
  });

  test("attributes are given as they are asked for", async () => {
    const QueueUrl = await create("asked-for", { VisibilityTimeout: "0" });
    const text = { DataType: "String", StringValue: "v" };
    await send(QueueUrl, "b", { MessageAttributes: { "x.one": text, "x.two": text, other: text } });
    const names = async (MessageAttributeNames?: string[]) => {
      const [message] =
        (await receive(QueueUrl, { ...(MessageAttributeNames && { MessageAttributeNames }) })) ?? [];
      return [Object.keys(message?.MessageAttributes ?? {}).sort(), message?.Attributes];
    };
    expect(await names()).toEqual([[], undefined]);
    expect(await names(["x.*"])).toEqual([["x.one", "x.two"], undefined]);
    expect(await names(["other", "none"])).toEqual([["other"], undefined]);
    expect(await names([".*"])).toEqual([["other", "x.one", "x.two"], undefined]);
  });

  test("nothing to receive is an answer without messages", async () => {
    const QueueUrl = await create("empty");
    expect(await receive(QueueUrl)).toBeUndefined();
  });

  test("a message is hidden while it is under way, and comes again", async () => {
    const QueueUrl = await create("hidden");
    await send(QueueUrl, "x");
    const [first] = (await receive(QueueUrl)) ?? [];
    expect(await receive(QueueUrl)).toBeUndefined();
    expect(await attributes(QueueUrl)).toMatchObject({
      ApproximateNumberOfMessages: "0",
      ApproximateNumberOfMessagesNotVisible: "1",
    });
    await door.bench.clock.advance({ seconds: 30 });
    const again = await receive(QueueUrl, { MessageSystemAttributeNames: ["ApproximateReceiveCount"] });
    expect(again?.[0]).toMatchObject({
      MessageId: first?.MessageId,
      Attributes: { ApproximateReceiveCount: "2" },
    });
    // By the receipt of the first time nothing is deleted any more.
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }));
    await door.bench.clock.advance({ seconds: 30 });
    const [last] = (await receive(QueueUrl)) ?? [];
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: last?.ReceiptHandle }));
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: last?.ReceiptHandle }));
    await door.bench.clock.advance({ seconds: 30 });
    expect(await receive(QueueUrl)).toBeUndefined();
  });

  test("visibility is changed while a message is under way, and not after", async () => {
    const QueueUrl = await create("changed");
    await send(QueueUrl, "x");
    const [message] = (await receive(QueueUrl)) ?? [];
    const change = (VisibilityTimeout: number, ReceiptHandle = message?.ReceiptHandle) =>
      client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
    await change(60);
    await door.bench.clock.advance({ seconds: 59 });
    expect(await receive(QueueUrl)).toBeUndefined();
    await change(0);
    expect(await receive(QueueUrl)).toHaveLength(1);
    expect(await thrown(change(1))).toMatchObject(
      invalid(
        expect.stringContaining("Message does not exist or is not available for visibility timeout change."),
      ),
    );
    expect(await thrown(change(43_201))).toMatchObject(
      invalid(
        "Value 43201 for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and 43200.",
      ),
    );
    expect(await thrown(change(1, "nonsense"))).toMatchObject({ name: "ReceiptHandleIsInvalid" });
  });

  test("a message is delayed by its own time, or by the queue's", async () => {
    const QueueUrl = await create("delayed", { DelaySeconds: "10" });
    await send(QueueUrl, "queue's");
    await send(QueueUrl, "own", { DelaySeconds: 0 });
    expect((await receive(QueueUrl, { MaxNumberOfMessages: 10 }))?.map(({ Body }) => Body)).toEqual(["own"]);
    expect(await attributes(QueueUrl)).toMatchObject({ ApproximateNumberOfMessagesDelayed: "1" });
    await door.bench.clock.advance({ seconds: 10 });
    expect((await receive(QueueUrl))?.[0]?.Body).toBe("queue's");
  });

  test("whoever waits gets a message as it is sent", async () => {
    const QueueUrl = await create("waited-for");
    const waiting = receive(QueueUrl, { WaitTimeSeconds: 20 });
    await send(QueueUrl, "at last");
    expect((await waiting)?.[0]?.Body).toBe("at last");
  });

  test("whoever has gone receives nothing", async () => {
    const QueueUrl = await create("gone-away");
    const leaving = new AbortController();
    const command = new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 });
    const listeners = door.bench.engine.events.listenerCount("sent");
    const gone = thrown(client.send(command, { abortSignal: leaving.signal }));
    await vi.waitFor(() => expect(door.bench.engine.events.listenerCount("sent")).toBe(listeners + 1));
    leaving.abort();
    expect((await gone).name).toBe("AbortError");
    await vi.waitFor(() => expect(door.bench.engine.events.listenerCount("sent")).toBe(listeners));
    await send(QueueUrl, "for another");
    expect((await receive(QueueUrl))?.[0]?.Body).toBe("for another");
  });

  test("a message that SQS would not take is refused", async () => {
    const QueueUrl = await create("picky", { MaximumMessageSize: "1024" });
    const refused: readonly (readonly [Partial<SendMessageCommand["input"]>, object])[] = [
      [
        { MessageBody: "" },
        { name: "MissingParameter", message: "The request must contain the parameter MessageBody." },
      ],
      [
        { MessageBody: "x".repeat(1025) },
        invalid(
          expect.stringContaining("One or more parameters are invalid. Reason: Message must be shorter than"),
        ),
      ],
      [{ MessageBody: "\u0001" }, { name: "InvalidMessageContents" }],
      [
        { DelaySeconds: 901 },
        invalid(
          "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.",
        ),
      ],
      [
        { MessageDeduplicationId: "d" },
        invalid(
          "Value d for parameter MessageDeduplicationId is invalid. Reason: The request includes a parameter that is not valid for this queue type",
        ),
      ],
      [{ MessageGroupId: "a b" }, invalid(expect.stringContaining("MessageGroupId can only include"))],
    ];
    for (const [input, error] of refused)
      expect(await thrown(send(QueueUrl, "x", input))).toMatchObject(error);
    expect(await receive(QueueUrl)).toBeUndefined();
  });

  test("attributes that SQS would not take are refused", async () => {
    const QueueUrl = await create("picky-attributes");
    const text = { DataType: "String", StringValue: "v" };
    const refused: readonly (readonly [Record<string, object>, string])[] = [
      [{ "AWS.x": text }, "reserved"],
      [{ "a..b": text }, "name 'a..b' is invalid"],
      [
        { a: { DataType: "Text", StringValue: "v" } },
        "set of supported type prefixes is Binary, Number, and String.",
      ],
      [{ a: { DataType: "String", StringValue: "" } }, "must contain a non-empty message attribute value"],
      [
        { a: { DataType: "Number", StringValue: "x" } },
        "Can't cast the value of message (user) attribute 'a' to a number.",
      ],
      [
        Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`a${index}`, text])),
        "Number of message attributes [11] exceeds the allowed maximum [10].",
      ],
    ];
    for (const [given, says] of refused)
      expect(
        await thrown(
          send(QueueUrl, "x", {
            MessageAttributes: given as SendMessageCommand["input"]["MessageAttributes"],
          }),
        ),
      ).toMatchObject(invalid(expect.stringContaining(says)));
  });

  test("numbers out of the bounds of a receive are refused", async () => {
    const QueueUrl = await create("bounded");
    for (const [input, message] of [
      [
        { MaxNumberOfMessages: 11 },
        "Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.",
      ],
      [
        { MaxNumberOfMessages: 0 },
        "Value 0 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.",
      ],
      [
        { WaitTimeSeconds: 21 },
        "Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.",
      ],
      [
        { VisibilityTimeout: 43_201 },
        "Value 43201 for parameter VisibilityTimeout is invalid. Reason: Must be between 0 and 43200, if provided.",
      ],
    ] as const)
      expect(await thrown(receive(QueueUrl, input))).toMatchObject(invalid(message));
    expect(await thrown(client.send(new ReceiveMessageCommand({ QueueUrl: "" })))).toMatchObject({
      name: "MissingParameter",
      message: "The request must contain the parameter QueueUrl.",
    });
  });

  test("a purge deletes every message, also those under way", async () => {
    const QueueUrl = await create("purged", { VisibilityTimeout: "0" });
    for (const body of ["a", "b"]) await send(QueueUrl, body);
    await receive(QueueUrl, { VisibilityTimeout: 30 });
    await client.send(new PurgeQueueCommand({ QueueUrl }));
    await door.bench.clock.advance({ seconds: 30 });
    expect(await receive(QueueUrl)).toBeUndefined();
  });
});

describe("a batch", () => {
  test("messages of a batch are sent and refused each for itself", async () => {
    const QueueUrl = await create("batched");
    const Entries = [
      { Id: "a", MessageBody: "1" },
      { Id: "b", MessageBody: "2", DelaySeconds: 901 },
      { Id: "c", MessageBody: "3" },
    ];
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(["a", "c"]);
    expect(answer.Failed).toMatchObject([{ Id: "b", SenderFault: true, Code: "InvalidParameterValue" }]);
    const received = (await receive(QueueUrl, { MaxNumberOfMessages: 10 })) ?? [];
    expect(received.map(({ Body }) => Body).sort()).toEqual(["1", "3"]);
    const handles = received.map(({ ReceiptHandle }, index) => ({ Id: `m${index}`, ReceiptHandle }));
    const change = [...handles, { Id: "x", ReceiptHandle: "nonsense" }].map((one) => ({
      ...one,
      VisibilityTimeout: one.Id === "m1" ? 43_201 : 60,
    }));
    const changed = await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: change }));
    expect(changed.Successful).toEqual([{ Id: "m0" }]);
    expect(changed.Failed).toMatchObject([
      { Id: "m1", Code: "InvalidParameterValue" },
      { Id: "x", Code: "ReceiptHandleIsInvalid" },
    ]);
    const deleted = await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: [...handles, { Id: "x", ReceiptHandle: "nonsense" }],
      }),
    );
    expect(deleted.Successful).toEqual([{ Id: "m0" }, { Id: "m1" }]);
    expect(deleted.Failed).toMatchObject([{ Id: "x", Code: "ReceiptHandleIsInvalid", SenderFault: true }]);
    await door.bench.clock.advance({ hours: 1 });
    expect(await receive(QueueUrl)).toBeUndefined();
  });

  test("a batch that SQS would not take is refused as a whole", async () => {
    const QueueUrl = await create("bad-batch");
    const batch = (Entries: { Id: string; MessageBody: string }[]) =>
      thrown(client.send(new SendMessageBatchCommand({ QueueUrl, Entries })));
    const entry = (Id: string, MessageBody = "x") => ({ Id, MessageBody });
    expect(await batch([])).toMatchObject({
      name: "EmptyBatchRequest",
      message: "There should be at least one SendMessageBatchRequestEntry in the request.",
      Code: "AWS.SimpleQueueService.EmptyBatchRequest",
    });
    expect(await batch(Array.from({ length: 11 }, (_, index) => entry(`${index}`)))).toMatchObject({
      name: "TooManyEntriesInBatchRequest",
      message: "Maximum number of entries per request are 10. You have sent 11.",
    });
    expect(await batch([entry("a"), entry("a")])).toMatchObject({
      name: "BatchEntryIdsNotDistinct",
      message: "Id a repeated.",
    });
    expect(await batch([entry("a b")])).toMatchObject({ name: "InvalidBatchEntryId" });
    const large = "x".repeat(131_073);
    expect(await batch([entry("a", large), entry("b", large)])).toMatchObject({
      name: "BatchRequestTooLong",
      message: "Batch requests cannot be longer than 262144 bytes. You have sent 262146 bytes.",
    });
    expect(await receive(QueueUrl)).toBeUndefined();
  });
});

describe("a dead-letter queue", () => {
  const policy = (name: string, maxReceiveCount: number | string = 1) =>
    JSON.stringify({ deadLetterTargetArn: arnOf(name), maxReceiveCount });

  test("the trace header is kept with the message", async () => {
    const QueueUrl = await create("traced");
    const trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    const header = { DataType: "String", StringValue: trace };
    const sent = await send(QueueUrl, "traced", { MessageSystemAttributes: { AWSTraceHeader: header } });
    expect(sent.MD5OfMessageSystemAttributes).toMatch(/^[0-9a-f]{32}$/);
    expect(await receive(QueueUrl, { MessageSystemAttributeNames: ["AWSTraceHeader"] })).toMatchObject([
      { Body: "traced", Attributes: { AWSTraceHeader: trace } },
    ]);
    const refused = [
      { AWSTraceHeader: { DataType: "Number", StringValue: "1" } },
      { AWSTraceHeader: { DataType: "String", StringValue: "a\nb" } },
    ];
    for (const MessageSystemAttributes of refused)
      expect(await thrown(send(QueueUrl, "m", { MessageSystemAttributes }))).toMatchObject({
        name: "InvalidParameterValue",
      });
  });

  test("what was received too often goes to the dead-letter queue, and back", async () => {
    const dead = await create("dlq");
    const QueueUrl = await create("with-dlq", { RedrivePolicy: policy("dlq") });
    expect(await attributes(QueueUrl, ["RedrivePolicy"])).toEqual({ RedrivePolicy: policy("dlq") });
    const sources = await client.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: dead }));
    expect(sources.queueUrls).toEqual([QueueUrl]);
    await send(QueueUrl, "poison");
    await receive(QueueUrl);
    await door.bench.clock.advance({ seconds: 30 });
    expect(await receive(QueueUrl)).toBeUndefined();
    const found = await receive(dead, { MessageSystemAttributeNames: ["All"], VisibilityTimeout: 0 });
    expect(found).toMatchObject([
      { Body: "poison", Attributes: { DeadLetterQueueSourceArn: arnOf("with-dlq") } },
    ]);
    const SourceArn = arnOf("dlq");
    const { TaskHandle } = await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
    expect((await receive(QueueUrl))?.[0]?.Body).toBe("poison");
    const { Results } = await client.send(new ListMessageMoveTasksCommand({ SourceArn }));
    expect(Results).toMatchObject([
      {
        Status: "COMPLETED",
        SourceArn,
        ApproximateNumberOfMessagesMoved: 1,
        ApproximateNumberOfMessagesToMove: 1,
      },
    ]);
    expect(await thrown(client.send(new CancelMessageMoveTaskCommand({ TaskHandle })))).toMatchObject({
      name: "UnsupportedOperation",
    });
  });

  test("messages of a dead-letter queue can be moved to any other", async () => {
    const from = await create("dlq-of-schedules");
    const to = await create("elsewhere");
    for (const body of ["a", "b"]) await send(from, body);
    const start = (input: Partial<StartMessageMoveTaskCommand["input"]>) =>
      client.send(new StartMessageMoveTaskCommand({ SourceArn: arnOf("dlq-of-schedules"), ...input }));
    expect(await thrown(start({}))).toMatchObject(
      invalid("Source queue must be configured as a Dead Letter Queue."),
    );
    expect(await thrown(start({ DestinationArn: arnOf("none") }))).toMatchObject({
      name: "ResourceNotFoundException",
    });
    expect(await thrown(start({ SourceArn: "nonsense" }))).toMatchObject({
      name: "ResourceNotFoundException",
    });
    await start({ DestinationArn: arnOf("elsewhere"), MaxNumberOfMessagesPerSecond: 10 });
    expect(await receive(to, { MaxNumberOfMessages: 10 })).toHaveLength(2);
    const SourceArn = arnOf("dlq-of-schedules");
    const { Results } = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 10 }));
    expect(Results).toMatchObject([
      { Status: "COMPLETED", DestinationArn: arnOf("elsewhere"), MaxNumberOfMessagesPerSecond: 10 },
      { Status: "FAILED", FailureReason: "unknown-queue" },
    ]);
    const TaskHandle = Buffer.from("{}").toString("base64");
    expect(await thrown(client.send(new CancelMessageMoveTaskCommand({ TaskHandle })))).toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  test("a redrive policy that SQS would not take is refused", async () => {
    for (const [RedrivePolicy, reason] of [
      ["x", "Redrive policy is not a valid JSON map."],
      ["{}", "Redrive policy does not contain mandatory attribute: deadLetterTargetArn."],
      [
        JSON.stringify({ deadLetterTargetArn: "x" }),
        "Redrive policy does not contain mandatory attribute: maxReceiveCount.",
      ],
      [
        policy("dlq", 0),
        "Invalid value for maxReceiveCount: 0, valid values are from 1 to 1000 both inclusive.",
      ],
      [
        policy("dlq", 1001),
        "Invalid value for maxReceiveCount: 1001, valid values are from 1 to 1000 both inclusive.",
      ],
      [policy("no-such"), "Dead letter target does not exist."],
      [
        JSON.stringify({ deadLetterTargetArn: "x", maxReceiveCount: 1 }),
        "Dead letter target does not exist.",
      ],
    ] as const)
      expect(await thrown(create("bad-policy", { RedrivePolicy }))).toMatchObject(
        invalid(
          expect.stringMatching(new RegExp(`for parameter RedrivePolicy is invalid. Reason: ${reason}$`)),
        ),
      );
    const QueueUrl = await create("policy-gone", { RedrivePolicy: policy("dlq", "5") });
    expect(await attributes(QueueUrl, ["RedrivePolicy"])).toEqual({ RedrivePolicy: policy("dlq", 5) });
    const Attributes = { RedrivePolicy: "" };
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    expect(await attributes(QueueUrl)).not.toHaveProperty("RedrivePolicy");
  });
});
