// Makes queues, event buses and rules at the AWS door, which alone has a word for them.
import type { Target as AwsTarget } from "@aws-sdk/client-eventbridge";
import { CommandFailure } from "../failure.ts";
import { busInArn, nameInArn, queueInArn } from "./arn.ts";
import type { AwsDoor } from "./aws-door.ts";
import type { AwsThing, EventRule } from "./plan.ts";

/** `kept`: it is here already, as it is. Throws CommandFailure. */
export async function makeAtDoor(thing: AwsThing, door: AwsDoor): Promise<"made" | "kept"> {
  switch (thing.kind) {
    case "queue":
      return makeQueue(thing.queue, door);
    case "event-bus":
      return makeBus(thing, door);
    case "rule":
      return makeRule(thing, door);
  }
}

async function makeQueue(QueueName: string, door: AwsDoor): Promise<"made" | "kept"> {
  if (await isThere(() => door.call("sqs", "GetQueueUrl", { QueueName }))) return "kept";
  await door.call("sqs", "CreateQueue", { QueueName });
  return "made";
}

async function makeBus(
  { bus: Name, description: Description }: Extract<AwsThing, { kind: "event-bus" }>,
  door: AwsDoor,
): Promise<"made" | "kept"> {
  if (await isThere(() => door.call("events", "DescribeEventBus", { Name }))) return "kept";
  await door.call("events", "CreateEventBus", { Name, Description });
  return "made";
}

async function makeRule(
  { bus: EventBusName, rule: Name, pattern, description, state, targets }: EventRule,
  door: AwsDoor,
): Promise<"made"> {
  const put = { Name, EventBusName, EventPattern: pattern, Description: description, State: state };
  const { RuleArn } = await door.call("events", "PutRule", put);
  const account = String(RuleArn).split(":")[4] ?? "";
  const Targets: AwsTarget[] = [];
  for (const target of targets) Targets.push(await targetHere(target, { door, account }));
  if (Targets.length > 0) await door.call("events", "PutTargets", { Rule: Name, EventBusName, Targets });
  return "made";
}

interface Here {
  readonly door: AwsDoor;
  readonly account: string;
}

/** The same queue, bus and API destination, by the ARNs that they have here. */
async function targetHere(
  { Arn = "", DeadLetterConfig, ...target }: AwsTarget,
  here: Here,
): Promise<AwsTarget> {
  const dead = queueInArn(DeadLetterConfig?.Arn ?? "");
  return {
    ...target,
    Arn: await arnHere(Arn, here),
    ...(dead === null ? {} : { DeadLetterConfig: { Arn: queueArn(dead, here) } }),
  };
}

async function arnHere(arn: string, here: Here): Promise<string> {
  const [queue, bus] = [queueInArn(arn), busInArn(arn)];
  if (queue !== null) return queueArn(queue, here);
  const { door, account } = here;
  if (bus !== null) return `arn:aws:events:${door.region}:${account}:event-bus/${bus}`;
  const Name = nameInArn(arn, "api-destination");
  const { ApiDestinationArn } = await door.call("events", "DescribeApiDestination", { Name });
  return String(ApiDestinationArn);
}

const queueArn = (queue: string, { door, account }: Here): string =>
  `arn:aws:sqs:${door.region}:${account}:${queue}`;

async function isThere(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    const isMissing = ["QueueDoesNotExist", "ResourceNotFoundException"];
    if (error instanceof CommandFailure && isMissing.includes(String(error.facts.code))) return false;
    throw error;
  }
}
