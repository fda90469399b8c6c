// What is proved of SQS at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["CreateQueue", "a queue's URL begins with the public one, and names account and queue", "docs"],
  ["GetQueueAttributes", "only the last two segments of a queue's URL count", "recorded"],
  ["GetQueueAttributes", "attributes have the defaults of SQS", "docs"],
  ["CreateQueue", "a queue that says the same is answered again, another conflicts", "docs"],
  ["CreateQueue", "names that SQS refuses are refused", "docs"],
  ["CreateQueue", "queues of one name in two regions are two queues", "docs"],
  ["CreateQueue", "FIFO queues are refused", "ours"],
  ["CreateQueue", "attributes out of their bounds, and unknown ones, are refused", "docs"],
  ["SetQueueAttributes", "attributes that are set hold, the others stay", "docs"],
  ["ListQueues", "queues are listed by prefix, and in pages where MaxResults is given", "docs"],
  ["SetQueueAttributes", "changes of one queue at the same time lose nothing of each other", "ours"],
  ["TagQueue", "a queue has fifty tags at most, also from the start", "docs"],
  ["TagQueue", "tags are added, replaced, taken away and listed", "docs"],
  ["DeleteQueue", "a queue is deleted at once, and its name is free", "docs"],
  ["ReceiveMessage", "another tenant's queue is not there, and may have the same name", "ours"],
  ["ReceiveMessage", "a viewer sees queues, and touches no message", "ours"],
  [
    "ReceiveMessage",
    "a message is received with its checksums, attributes and what SQS knows of it",
    "model, docs",
  ],
  ["SendMessage", "checksums of attributes are those that AWS was recorded to have", "code"],
  ["ReceiveMessage", "attributes are given as they are asked for", "docs"],
  ["ReceiveMessage", "nothing to receive is an answer without messages", "recorded"],
  ["ReceiveMessage", "a message is hidden while it is under way, and comes again", "docs"],
  ["ChangeMessageVisibility", "visibility is changed while a message is under way, and not after", "docs"],
  ["SendMessage", "a message is delayed by its own time, or by the queue's", "docs"],
  ["ReceiveMessage", "whoever waits gets a message as it is sent", "docs"],
  ["ReceiveMessage", "whoever has gone receives nothing", "ours"],
  ["SendMessage", "a message that SQS would not take is refused", "docs"],
  ["SendMessage", "attributes that SQS would not take are refused", "docs"],
  ["ReceiveMessage", "numbers out of the bounds of a receive are refused", "docs"],
  ["PurgeQueue", "a purge deletes every message, also those under way", "docs"],
  ["SendMessageBatch", "messages of a batch are sent and refused each for itself", "docs"],
  ["SendMessageBatch", "a batch that SQS would not take is refused as a whole", "docs"],
  ["StartMessageMoveTask", "what was received too often goes to the dead-letter queue, and back", "docs"],
  ["StartMessageMoveTask", "messages of a dead-letter queue can be moved to any other", "docs"],
  ["CreateQueue", "a redrive policy that SQS would not take is refused", "docs"],
  ["SendMessage", "the trace header is kept with the message", "docs"],
  ["ReceiveMessage", "the forms of older clients are read, and answered in XML", "recorded"],
  ["ReceiveMessage", "a missing queue is told in XML by the code of Query", "recorded"],
];

const otherwise: readonly Facts[] = [
  ["CreateQueue", "FIFO queues keep the order of messages", "docs"],
  ["SendMessage", "messages may have up to a megabyte", "docs"],
  ["StartMessageMoveTask", "a move keeps to its messages per second, and can be cancelled", "docs"],
  ["AddPermission", "a queue can be opened to other accounts", "model"],
];

const row =
  (holds: boolean) =>
  ([operation, behaviour, evidence]: Facts): ParityRow => ({
    service: "sqs",
    operation,
    behaviour,
    evidence,
    holds,
  });

export const parityOfSqs: readonly ParityRow[] = [...holding.map(row(true)), ...otherwise.map(row(false))];
