// SQS for clients that speak Query: forms in, XML out.
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicUrl } from "../door.ts";
import { openLiveDoor, sendForm, type ClientSettings, type FormAnswer, type LiveDoor } from "./live-door.ts";

const QueueUrl = `${publicUrl}/000000000000/dlq`;

let door: LiveDoor;
let settings: ClientSettings;
beforeAll(async () => {
  door = await openLiveDoor();
  settings = await door.settings();
});
afterAll(() => door.close());

const call = (Action: string, fields: Readonly<Record<string, string>>, path?: string): Promise<FormAnswer> =>
  sendForm(settings, {
    service: "sqs",
    fields: { Action, Version: "2012-11-05", ...fields },
    ...(path === undefined ? {} : { path }),
  });

test("the forms of older clients are read, and answered in XML", async () => {
  const made = await call("CreateQueue", {
    QueueName: "dlq",
    "Attribute.1.Name": "VisibilityTimeout",
    "Attribute.1.Value": "7",
    "Tag.1.Key": "env",
    "Tag.1.Value": "prod",
  });
  expect(made.text).toContain(`<CreateQueueResult><QueueUrl>${QueueUrl}</QueueUrl></CreateQueueResult>`);
  const read = await call("GetQueueAttributes", { QueueUrl, "AttributeName.1": "VisibilityTimeout" });
  expect(read.text).toContain("<Attribute><Name>VisibilityTimeout</Name><Value>7</Value></Attribute>");
  expect((await call("ListQueueTags", { QueueUrl })).text).toContain(
    "<ListQueueTagsResult><Tag><Key>env</Key><Value>prod</Value></Tag></ListQueueTagsResult>",
  );
  expect((await call("ReceiveMessage", { QueueUrl })).text).toContain(
    "<ReceiveMessageResult></ReceiveMessageResult>",
  );
  await call("SendMessage", {
    QueueUrl,
    MessageBody: "<&>",
    "MessageAttribute.1.Name": "a",
    "MessageAttribute.1.Value.DataType": "String",
    "MessageAttribute.1.Value.StringValue": "v",
  });
  await call("SendMessageBatch", {
    QueueUrl,
    "SendMessageBatchRequestEntry.1.Id": "one",
    "SendMessageBatchRequestEntry.1.MessageBody": "two",
  });
  // At the queue's own path, as some clients have it.
  const { text } = await call(
    "ReceiveMessage",
    {
      QueueUrl,
      "AttributeName.1": "All",
      "MessageAttributeName.1": "All",
      MaxNumberOfMessages: "10",
      WaitTimeSeconds: "1",
    },
    "/000000000000/dlq",
  );
  expect(text).toContain("<Body>&lt;&amp;&gt;</Body>");
  expect(text).toContain("<Body>two</Body>");
  expect(text).toContain("<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>");
  expect(text).toContain(
    "<MessageAttribute><Name>a</Name><Value><StringValue>v</StringValue><DataType>String</DataType></Value></MessageAttribute>",
  );
  const receipts = [...text.matchAll(/<ReceiptHandle>([^<]*)<\/ReceiptHandle>/g)].map(
    ([, handle = ""]) => handle,
  );
  const deleted = await call("DeleteMessageBatch", {
    QueueUrl,
    ...Object.fromEntries(
      receipts.flatMap((handle, index) => [
        [`DeleteMessageBatchRequestEntry.${index + 1}.Id`, `d${index}`],
        [`DeleteMessageBatchRequestEntry.${index + 1}.ReceiptHandle`, handle],
      ]),
    ),
  });
  expect(deleted.text).toContain(
    "<DeleteMessageBatchResultEntry><Id>d1</Id></DeleteMessageBatchResultEntry>",
  );
  const gone = await call("DeleteQueue", { QueueUrl });
  expect([gone.status, gone.text]).toEqual([200, expect.not.stringContaining("DeleteQueueResult")]);
});

test("a missing queue is told in XML by the code of Query", async () => {
  const { status, text } = await call("ReceiveMessage", { QueueUrl: `${publicUrl}/000000000000/none` });
  expect(status).toBe(400);
  expect(text).toContain(
    "<Error><Type>Sender</Type><Code>AWS.SimpleQueueService.NonExistentQueue</Code><Message>The specified queue does not exist.</Message></Error>",
  );
});
