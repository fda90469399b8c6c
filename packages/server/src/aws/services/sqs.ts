// SQS: JSON 1.0 and Query; codes and statuses are those of the model.
import type { ErrorFacts } from "../aws-problem.ts";
import { defineService } from "../service.ts";

const namespace = "com.amazonaws.sqs";

/** Of an exception that Query calls by a longer name. */
const simple = (name: string, status = 400): ErrorFacts => ({
  status,
  namespace,
  queryCode: `AWS.SimpleQueueService.${name}`,
});

const plain = (status = 400): ErrorFacts => ({ status, namespace });

export const sqs = defineService({
  signingName: "sqs",
  target: "AmazonSQS",
  jsonVersion: "1.0",
  query: { version: "2012-11-05", namespace: "http://queue.amazonaws.com/doc/2012-11-05/" },
  queryCompatible: true,
  restJson: false,
  errors: {
    BatchEntryIdsNotDistinct: simple("BatchEntryIdsNotDistinct"),
    BatchRequestTooLong: simple("BatchRequestTooLong"),
    EmptyBatchRequest: simple("EmptyBatchRequest"),
    InvalidAddress: plain(404),
    InvalidAttributeName: plain(),
    InvalidAttributeValue: plain(),
    InvalidBatchEntryId: simple("InvalidBatchEntryId"),
    InvalidMessageContents: plain(),
    // In no model, yet what AWS answers [inferred].
    InvalidParameterValue: plain(),
    MissingParameter: plain(),
    MessageNotInflight: simple("MessageNotInflight"),
    OverLimit: plain(403),
    PurgeQueueInProgress: simple("PurgeQueueInProgress", 403),
    QueueDeletedRecently: simple("QueueDeletedRecently"),
    QueueDoesNotExist: simple("NonExistentQueue"),
    QueueNameExists: { ...plain(), queryCode: "QueueAlreadyExists" },
    ReceiptHandleIsInvalid: plain(404),
    ResourceNotFoundException: plain(404),
    RequestThrottled: plain(403),
    TooManyEntriesInBatchRequest: simple("TooManyEntriesInBatchRequest"),
    UnsupportedOperation: simple("UnsupportedOperation"),
    InternalFailure: plain(500),
  },
  exceptions: {
    validation: "InvalidParameterValue",
    "not-found": "QueueDoesNotExist",
    exists: "QueueNameExists",
    conflict: "UnsupportedOperation",
    quota: "OverLimit",
    throttled: "RequestThrottled",
    cursor: "InvalidParameterValue",
    internal: "InternalFailure",
  },
  common: { "unknown-operation": { status: 400 } },
});
