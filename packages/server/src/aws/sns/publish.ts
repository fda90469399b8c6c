// Publish: tells a message to whoever has subscribed to a topic.
import { messageBytes, publish as publishVerb } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { required, structure, text } from "../shape/shape.ts";
import { messageAttributes, messageAttributesShape } from "./message-attributes.ts";
import { messageTexts } from "./message-texts.ts";
import { inTopicWords, invalid, topicOfArn } from "./topic-arn.ts";

const longestBytes = 262_144;
/** Printable ASCII that does not begin with a blank; it becomes a header. */
const subjectPattern = /^[\x21-\x7e][\x20-\x7e]{0,99}$/;

export const publish = awsOperation({
  service: sns,
  name: "Publish",
  role: "operator",
  input: structure({
    TopicArn: text(),
    TargetArn: text(),
    PhoneNumber: text(),
    Message: required(text()),
    Subject: text(),
    MessageStructure: text(),
    MessageAttributes: messageAttributesShape(),
  }),
  output: structure({ MessageId: text() }),
  async handle({ engine, caller, input }) {
    const { TopicArn, TargetArn, Message: message, Subject, MessageStructure, MessageAttributes } = input;
    const arn = TopicArn ?? TargetArn;
    if (arn === undefined) throw invalid("TopicArn or TargetArn Reason: no value for required parameter");
    if (message === "") throw invalid("Empty message");
    const attributes = messageAttributes(MessageAttributes);
    if (messageBytes({ body: message, attributes }) > longestBytes) throw invalid("Message too long");
    if (Subject !== undefined && !subjectPattern.test(Subject)) throw invalid("Subject");
    const told = { subject: Subject ?? null, attributes, ...messageTexts(message, MessageStructure) };
    const wanted = { ...topicOfArn(caller, arn), ...told };
    return { MessageId: await inTopicWords(publishVerb(engine, caller.principal, wanted)) };
  },
});
