// What may be said of a topic: kept and given back, as Terraform compares it.
import { invalid } from "./topic-arn.ts";

const known = new Set([
  "DisplayName",
  "Policy",
  "DeliveryPolicy",
  "KmsMasterKeyId",
  "TracingConfig",
  "SignatureVersion",
  ...["HTTP", "Firehose", "Lambda", "Application", "SQS"].flatMap((protocol) => [
    `${protocol}SuccessFeedbackRoleArn`,
    `${protocol}SuccessFeedbackSampleRate`,
    `${protocol}FailureFeedbackRoleArn`,
  ]),
]);

/** Throws AwsProblem for what SNS does not know, and for topics in order, which Punctual does not have. */
export function checkTopicAttributes(attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const isPlain = (name === "FifoTopic" || name === "ContentBasedDeduplication") && value === "false";
    if (!known.has(name) && !isPlain) throw invalid(`Attributes Reason: Unknown attribute ${name}`);
  }
}
