// What the ARN of a tag operation names, and its tags: a bus or a rule.
import {
  getEventBus,
  getRule,
  setEventBus,
  setRuleTags,
  type EngineContext,
  type Principal,
} from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { parseArn } from "../target/arn.ts";
import { busNamed, defaultBus } from "./names.ts";
import { invalidParameter } from "./said.ts";

type Tags = Readonly<Record<string, string>>;

export interface Tagged {
  read(engine: EngineContext, principal: Principal): Promise<Tags>;
  /** What others change at the same time stays. */
  change(engine: EngineContext, principal: Principal, tags: (before: Tags) => Tags): Promise<void>;
}

/** Throws AwsProblem. */
export function taggedBy(text: string, caller: AwsCaller): Tagged {
  const arn = parseArn(text);
  const [kind = "", ...path] = arn?.resource.split("/") ?? [];
  const isHere =
    arn?.service === "events" && arn.account === caller.accountId && arn.region === caller.region;
  if (isHere && kind === "event-bus") return taggedBus(busNamed(text, caller));
  // A bus may have slashes in its name; a rule has none.
  if (isHere && kind === "rule")
    return taggedRule({ rule: path.at(-1) ?? "", bus: path.slice(0, -1).join("/") || defaultBus });
  throw invalidParameter(text, "Provided Arn is not in correct format.");
}

const taggedBus = (name: string): Tagged => ({
  read: async (engine, principal) => (await getEventBus(engine, principal, { name })).tags,
  change: async (engine, principal, tags) => void (await setEventBus(engine, principal, { name, tags })),
});

const taggedRule = (named: { readonly rule: string; readonly bus: string }): Tagged => ({
  read: async (engine, principal) => (await getRule(engine, principal, named)).tags,
  change: async (engine, principal, tags) => void (await setRuleTags(engine, principal, { ...named, tags })),
});
