// What is published to a topic.
import type { MessageAttributes } from "../queue/message.ts";
import type { TopicProtocol } from "./topic.ts";

export interface TopicMessage {
  readonly subject: string | null;
  readonly message: string;
  /** In place of the message, for subscribers of a protocol. */
  readonly messages?: Partial<Readonly<Record<TopicProtocol, string>>>;
  readonly attributes?: MessageAttributes;
}
