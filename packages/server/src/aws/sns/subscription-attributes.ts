// What may be said of a subscription: whether a message comes with nothing around it.
import type { TopicProtocol } from "@punctual/engine";
import { invalid } from "./topic-arn.ts";

/** Throws AwsProblem for what Punctual does not do: filters above all, which must not be passed over in silence. */
export function isRaw(attributes: Readonly<Record<string, string>>, protocol: TopicProtocol): boolean {
  for (const name of Object.keys(attributes))
    if (name !== "RawMessageDelivery") throw invalid(`Attributes Reason: Unknown attribute ${name}`);
  const { RawMessageDelivery: raw = "false" } = attributes;
  if (raw !== "true" && raw !== "false")
    throw invalid(
      `Attributes Reason: RawMessageDelivery: Invalid value [${raw.slice(0, 64)}]. Must be true or false.`,
    );
  if (raw === "true" && protocol === "email")
    throw invalid("Attributes Reason: Delivery protocol [email] does not support raw message delivery.");
  return raw === "true";
}
