// What may be said of a subscription: whether a message comes with nothing around it, and which messages it wants.
import { filterFault, type SubscriptionSettings, type TopicProtocol } from "@punctual/engine";
import { invalid } from "./topic-arn.ts";

type Attributes = Readonly<Record<string, string>>;

export const noSettings: SubscriptionSettings = { raw: false, filter: null, filterScope: "attributes" };

const readers: Readonly<
  Record<string, (value: string, protocol: TopicProtocol) => Partial<SubscriptionSettings>>
> = {
  RawMessageDelivery: (value, protocol) => ({ raw: isRaw(value, protocol) }),
  FilterPolicy: (value) => ({ filter: filterOf(value) }),
  FilterPolicyScope: (value) => ({ filterScope: scopeOf(value) }),
};

/** What is not named stays. Throws AwsProblem for what Punctual does not do, which must not be passed over in silence. */
export function settingsWith(
  before: SubscriptionSettings,
  attributes: Attributes,
  protocol: TopicProtocol,
): SubscriptionSettings {
  const changes = Object.entries(attributes).map(([name, value]) => {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read === undefined) throw invalid(`Attributes Reason: Unknown attribute ${name}`);
    return read(value, protocol);
  });
  return Object.assign({}, before, ...changes);
}

function isRaw(value: string, protocol: TopicProtocol): boolean {
  if (value !== "true" && value !== "false")
    throw invalid(
      `Attributes Reason: RawMessageDelivery: Invalid value [${value.slice(0, 64)}]. Must be true or false.`,
    );
  if (value === "true" && protocol === "email")
    throw invalid("Attributes Reason: Delivery protocol [email] does not support raw message delivery.");
  return value === "true";
}

/** Null for one that says nothing. */
function filterOf(value: string): string | null {
  if (value === "" || value.replaceAll(/\s/g, "") === "{}") return null;
  const fault = filterFault(value);
  if (fault !== null) throw invalid(`FilterPolicy: ${fault}`);
  return value;
}

const scopes = { MessageAttributes: "attributes", MessageBody: "body" } as const;

function scopeOf(value: string): SubscriptionSettings["filterScope"] {
  if (value === "MessageAttributes" || value === "MessageBody") return scopes[value];
  throw invalid(
    `Attributes Reason: FilterPolicyScope: Invalid value [${value.slice(0, 64)}]. Please use either MessageBody or MessageAttributes`,
  );
}

export const shownFilter = ({ filter, filterScope }: SubscriptionSettings): Attributes =>
  filter === null
    ? {}
    : {
        FilterPolicy: filter,
        FilterPolicyScope: filterScope === "body" ? "MessageBody" : "MessageAttributes",
      };
