// What would have gone to a target, and the target's name, as AWS writes them.
import type { Place } from "../payload/schedule-arn.ts";
import type { Target } from "../schedule/schedule-definition.ts";

export interface RequestFacts {
  /** Filled, as the last attempt sent it; "" for none. */
  readonly input: string;
  readonly target: Target;
  readonly scheduleArn: string;
  readonly place: Place;
  /** The address of queues begins with it. */
  readonly publicUrl: string;
}

/** The request as its target's API takes it; for whatever has no such API the input. */
export function targetRequest({ input, target, scheduleArn, place, publicUrl }: RequestFacts): string {
  if (target.kind === "queue") {
    const group = target.messageGroupId === undefined ? {} : { MessageGroupId: target.messageGroupId };
    return JSON.stringify({
      MessageBody: input,
      QueueUrl: `${publicUrl}/${place.account}/${target.queue}`,
      ...group,
    });
  }
  if (target.kind === "event-bus") {
    const { bus, source, detailType } = target;
    const entry = {
      Source: source,
      DetailType: detailType,
      Detail: input,
      EventBusName: bus,
      Resources: [scheduleArn],
    };
    return JSON.stringify({ Entries: [entry] });
  }
  return target.kind === "topic"
    ? JSON.stringify({ Message: input, TopicArn: targetArn(target, place) })
    : input;
}

export function targetArn(target: Target, place: Place): string {
  const { region, account } = place;
  switch (target.kind) {
    case "aws":
      return target.arn;
    case "http":
      return target.url;
    case "api-destination":
      return `arn:aws:events:${region}:${account}:api-destination/${target.name}`;
    case "job":
      return `arn:aws:lambda:${region}:${account}:function:${target.job}`;
    case "queue":
      return `arn:aws:sqs:${region}:${account}:${target.queue}`;
    case "event-bus":
      return `arn:aws:events:${region}:${account}:event-bus/${target.bus}`;
    case "topic":
      return `arn:aws:sns:${region}:${account}:${target.topic}`;
    case "rule":
      return ruleArn(target, place);
  }
}

export interface RuleName {
  readonly bus: string;
  readonly rule: string;
}

/** A rule of the bus `default` is named without it. */
export function ruleArn({ bus, rule }: RuleName, { region, account }: Place): string {
  return `arn:aws:events:${region}:${account}:rule/${bus === "default" ? rule : `${bus}/${rule}`}`;
}
