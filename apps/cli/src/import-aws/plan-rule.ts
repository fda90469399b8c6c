// A rule with a time as schedules of Punctual, one for each target that can be called.
import type { Target as AwsTarget } from "@aws-sdk/client-eventbridge";
import { serviceOfArn } from "./arn.ts";
import type { Inventory, InventoryRule } from "./inventory.ts";
import { deadLetterNote, destinationTarget, inputOf, retryOf, wasNote } from "./parts.ts";
import type { Planned } from "./plan.ts";

export function planRule(rule: InventoryRule, inventory: Inventory): readonly Planned[] {
  const name = rule.bus === "default" ? (rule.Name ?? "") : `${rule.bus}/${rule.Name ?? ""}`;
  if (rule.ScheduleExpression === undefined)
    return [{ noun: "rule", name, reason: "it waits for events: make it again at the AWS door of Punctual" }];
  if (rule.targets.length === 0) return [{ noun: "rule", name, reason: "it has no target" }];
  return rule.targets.map((target) => planTarget(rule, target, inventory));
}

function planTarget(rule: InventoryRule, target: AwsTarget, inventory: Inventory): Planned {
  const { Name = "", ScheduleExpression, Description } = rule;
  const single = rule.targets.length === 1;
  const name = single ? Name : `${Name}-${target.Id ?? ""}`;
  const arn = target.Arn ?? "";
  const destination = destinationTarget(arn, inventory, target.HttpParameters);
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
      // Paused: AWS still fires, and both would call.
      state: "paused",
      ...(Description === undefined || Description === "" ? {} : { description: Description }),
    },
    notes: [
      wasNote(rule.State),
      ...(target.Input === undefined
        ? ["AWS sent its Scheduled Event; give the input that the receiver needs"]
        : []),
      ...(target.DeadLetterConfig?.Arn === undefined ? [] : [deadLetterNote]),
    ],
  };
}
