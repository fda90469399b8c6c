// Subscribe: asks an endpoint whether it wants to be told what is published to a topic.
import {
  Problem,
  subscribe as subscribeVerb,
  subscriptionAddress,
  type TopicProtocol,
} from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { flag, map, required, structure, text } from "../shape/shape.ts";
import { nameOfArn } from "../sqs/queue-address.ts";
import { confirmUrls } from "./confirm-url.ts";
import { noSettings, settingsWith } from "./subscription-attributes.ts";
import { inTopicWords, invalid, topicOfArn } from "./topic-arn.ts";

export const subscribe = awsOperation({
  service: sns,
  name: "Subscribe",
  role: "operator",
  input: structure({
    TopicArn: required(text()),
    Protocol: required(text()),
    Endpoint: text(),
    Attributes: map(text()),
    ReturnSubscriptionArn: flag(),
  }),
  output: structure({ SubscriptionArn: text() }),
  async handle({ input, ...context }) {
    const { TopicArn, Protocol, Endpoint = "", Attributes = {}, ReturnSubscriptionArn = false } = input;
    const { engine, caller } = context;
    const protocol = protocolOf(Protocol);
    assertEndpoint(protocol, Endpoint, caller);
    const subscription = {
      ...topicOfArn(caller, TopicArn),
      protocol,
      endpoint: Endpoint,
      ...settingsWith(noSettings, Attributes, protocol),
      confirmUrl: await confirmUrls(context, TopicArn),
    };
    const { id, state } = await inSubscribersWords(subscribeVerb(engine, caller.principal, subscription));
    const isShown = ReturnSubscriptionArn || state === "confirmed";
    return { SubscriptionArn: isShown ? subscriptionAddress(TopicArn, id) : "pending confirmation" };
  },
});

async function inSubscribersWords<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await inTopicWords(work);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.field === "settings")
      throw invalid("Attributes Reason: Subscription already exists with different attributes");
    throw error.field === "endpoint" ? invalid("Endpoint Reason: too long") : error;
  }
}

const isKnown = (protocol: string): protocol is TopicProtocol =>
  ["http", "https", "email", "sqs"].includes(protocol);

function protocolOf(protocol: string): TopicProtocol {
  if (isKnown(protocol)) return protocol;
  throw invalid(`Does not support this protocol string: ${protocol.slice(0, 64)}`);
}

/** An address with something on both sides, and nothing in it that would end a header. */
const mailAddress = /^[^\s@<>,;"\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;

function assertEndpoint(protocol: TopicProtocol, endpoint: string, caller: AwsCaller): void {
  if (protocol === "sqs") {
    if (nameOfArn(caller, endpoint) === null)
      throw invalid("SQS endpoint ARN Reason: expected a queue of this account and region");
    return;
  }
  if (protocol === "email") {
    if (!mailAddress.test(endpoint)) throw invalid("Email address");
    return;
  }
  if (!endpoint.startsWith(`${protocol}://`) || !URL.canParse(endpoint))
    throw invalid("Endpoint must match the specified protocol");
}
