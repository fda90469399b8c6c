// Members that several actions of SQS have; how lists and maps stand in Query is theirs alone.
import { bytes, flag, list, map, structure, text, whole } from "../shape/shape.ts";

export const attributeMap = () => map(text(), { entry: { flat: "Attribute", key: "Name", value: "Value" } });

export const tagMap = () => map(text(), { entry: { flat: "Tag", key: "Key", value: "Value" } });

const attributeValue = structure({
  StringValue: text(),
  BinaryValue: bytes(),
  StringListValues: list(text(), { flat: "StringListValue" }),
  BinaryListValues: list(bytes(), { flat: "BinaryListValue" }),
  DataType: text(),
});

export const messageAttributeMap = (flat = "MessageAttribute") =>
  map(attributeValue, { entry: { flat, key: "Name", value: "Value" } });

export const queueUrlList = () => list(text(), { flat: "QueueUrl" });

/** Of a message that is sent, alone or in a batch. */
export const messageMembers = {
  MessageBody: text(),
  DelaySeconds: whole(),
  MessageAttributes: messageAttributeMap(),
  MessageSystemAttributes: messageAttributeMap("MessageSystemAttribute"),
  MessageDeduplicationId: text(),
  MessageGroupId: text(),
};

export const sentMembers = {
  MessageId: text(),
  MD5OfMessageBody: text(),
  MD5OfMessageAttributes: text(),
  MD5OfMessageSystemAttributes: text(),
};

export const batchErrors = () =>
  list(structure({ Id: text(), SenderFault: flag(), Code: text(), Message: text() }), {
    flat: "BatchResultErrorEntry",
  });
