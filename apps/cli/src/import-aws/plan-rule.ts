// A rule: with a time it is schedules of Punctual, one for each target that can be called; with a pattern it is a rule here too.
import type { Target as AwsTarget } from "@aws-sdk/client-eventbridge";
import { queueInArn, serviceOfArn } from "./arn.ts";
import type { Inventory, InventoryRule } from "./inventory.ts";
import { deadLetterOf, destinationTarget, inputOf, retryOf, wasNote } from "./parts.ts";
import { nameOfRule, planEventRule } from "./plan-event-rule.ts";
import type { Planned } from "./plan.ts";

export function planRule(rule: InventoryRule, inventory: Inventory): readonly Planned[] {
  const waits = rule.EventPattern === undefined ? [] : planEventRule(rule, inventory);
  if (rule.ScheduleExpression === undefined) return waits;
  if (rule.targets.length === 0)
    return [...waits, { noun: "rule", name: nameOfRule(rule), reason: "it has no target" }];
  return [...waits, ...rule.targets.map((target) => planTarget(rule, target, inventory))];
}

function planTarget(rule: InventoryRule, target: AwsTarget, inventory: Inventory): Planned {
  const { Name = "", ScheduleExpression, Description } = rule;
  const single = rule.targets.length === 1;
  const name = single ? Name : `${Name}-${target.Id ?? ""}`;
  const arn = target.Arn ?? "";
  const queue = queueInArn(arn);
  const destination =
    queue === null ? destinationTarget(arn, inventory, target.HttpParameters) : { kind: "queue", queue };
  if (destination === null)
    return {
      noun: "rule",
      name,
      reason: `its target is ${serviceOfArn(arn)}, which cannot be called from here: ${arn}`,
    };
  if (target.InputTransformer !== undefined || target.InputPath !== undefined)
    return {
      noun: "rule",
      name,
      reason: "its input is made of the event: a schedule has a text, with attributes in it",
    };
  return {
    noun: "schedule",
    name: `rule ${name}`,
    path: ["schedules", "default", name.slice(0, 64)],
    body: {
      expression: ScheduleExpression,
      timezone: "UTC",
      target: destination,
      ...inputOf(target.Input),
      ...retryOf(target.RetryPolicy),
      ...deadLetterOf(target),
      // Paused: AWS still fires, and both would call.
      state: "paused",
      ...(Description === undefined || Description === "" ? {} : { description: Description }),
    },
    notes: [
      wasNote(rule.State),
      ...(target.Input === undefined
        ? ["AWS sent its Scheduled Event; give the input that the receiver needs"]
        : []),
    ],
  };
}
