// CreateTopic: makes a topic, or answers the one of its name.
import { isDeepStrictEqual } from "node:util";
import { createTopic as createTopicVerb, type Topic } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { list, map, required, structure, text } from "../shape/shape.ts";
import { checkTopicAttributes } from "./topic-attributes.ts";
import { invalid, topicArn } from "./topic-arn.ts";

export const createTopic = awsOperation({
  service: sns,
  name: "CreateTopic",
  role: "operator",
  input: structure({
    Name: required(text()),
    Attributes: map(text()),
    Tags: list(
      structure({ Key: required(text({ min: 1, max: 128 })), Value: required(text({ min: 0, max: 256 })) }),
      { max: 50 },
    ),
    DataProtectionPolicy: text(),
  }),
  output: structure({ TopicArn: text() }),
  async handle({ engine, caller, input: { Name, Attributes = {}, Tags = [] } }) {
    if (!/^[\w-]{1,256}$/.test(Name)) throw invalid("Topic Name");
    checkTopicAttributes(Attributes);
    const address = topicArn(caller, Name);
    const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    const { created, topic } = await createTopicVerb(engine, caller.principal, {
      region: caller.region,
      name: Name,
      address,
      said: Attributes,
      tags,
    });
    if (!created)
      refuseOther(topic, { said: Attributes, tags: Object.keys(tags).length === 0 ? null : tags });
    return { TopicArn: address };
  },
});

interface Wanted {
  readonly said: Topic["said"];
  /** Null: nothing is said of them. */
  readonly tags: Topic["tags"] | null;
}

/** What would be passed over in silence is refused; what is not named may be anything. */
function refuseOther(topic: Topic, { said, tags }: Wanted): void {
  if (tags !== null && !isDeepStrictEqual(tags, topic.tags))
    throw invalid("Tags Reason: Topic already exists with different tags");
  if (Object.entries(said).some(([name, value]) => (topic.said[name] ?? unsaid(value)) !== value))
    throw invalid("Attributes Reason: Topic already exists with different attributes");
}

/** What says nothing more than saying nothing. */
const unsaid = (value: string): string | null => (value === "" || value === "false" ? value : null);
