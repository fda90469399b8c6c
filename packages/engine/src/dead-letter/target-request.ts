// What would have gone to a target, and the target's name, as AWS writes them.
import type { Target } from "../schedule/schedule-definition.ts";

export interface RequestFacts {
  /** Filled, as the last attempt sent it; "" for none. */
  readonly input: string;
  readonly target: Target;
  /** Region and account are those of the schedule's name. */
  readonly scheduleArn: string;
  /** The address of queues begins with it. */
  readonly publicUrl: string;
}

/** The request as its target's API takes it; for whatever has no such API the input. */
export function targetRequest({ input, target, scheduleArn, publicUrl }: RequestFacts): string {
  if (target.kind === "queue") {
    const { account } = placeOf(scheduleArn);
    const group = target.messageGroupId === undefined ? {} : { MessageGroupId: target.messageGroupId };
    return JSON.stringify({
      MessageBody: input,
      QueueUrl: `${publicUrl}/${account}/${target.queue}`,
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
  return input;
}

export function targetArn(target: Target, scheduleArn: string): string {
  const { region, account } = placeOf(scheduleArn);
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
    case "rule":
      return ruleArn(target, scheduleArn);
  }
}

export interface RuleName {
  readonly bus: string;
  readonly rule: string;
}

/** A rule of the bus `default` is named without it. */
export function ruleArn({ bus, rule }: RuleName, scheduleArn: string): string {
  const { region, account } = placeOf(scheduleArn);
  return `arn:aws:events:${region}:${account}:rule/${bus === "default" ? rule : `${bus}/${rule}`}`;
}

function placeOf(scheduleArn: string): { readonly region: string; readonly account: string } {
  const [, , , region = "", account = ""] = scheduleArn.split(":");
  return { region, account };
}
