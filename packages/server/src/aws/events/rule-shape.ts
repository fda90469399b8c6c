// A rule as EventBridge has it.
import type { Rule } from "@punctual/engine";
import { z } from "zod";
import type { AwsCaller } from "../aws-operation.ts";
import { oneOf, required, structure, text, type ValueOf } from "../shape/shape.ts";
import { anyArn, busNameOrArn, description, name, ruleArn } from "./names.ts";

export const ruleState = () =>
  oneOf(["ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"]);

/** What is a rule's own to say. */
export const ruleMembers = () => ({
  ScheduleExpression: text({ max: 256 }),
  EventPattern: text({ max: 4096 }),
  State: ruleState(),
  Description: description(),
  RoleArn: anyArn(),
});

export const namedRule = () => ({ Name: required(name()), EventBusName: busNameOrArn() });

export const shownRuleMembers = () => ({
  Name: text(),
  Arn: text(),
  ...ruleMembers(),
  ManagedBy: text(),
  EventBusName: text(),
});

export const shownRuleShape = structure(shownRuleMembers());

/** Beside what the engine knows of a rule. */
export const besideRule = z.object({ RoleArn: z.string().optional() });

export function shownRule(rule: Rule, caller: AwsCaller): ValueOf<typeof shownRuleShape> {
  const { bus, name: named, pattern, expression, state, description: words, aws } = rule;
  return {
    Name: named,
    Arn: ruleArn(caller, { bus, rule: named }),
    EventPattern: pattern ?? undefined,
    ScheduleExpression: expression ?? undefined,
    State: state === "enabled" ? "ENABLED" : "DISABLED",
    Description: words ?? undefined,
    RoleArn: besideRule.safeParse(aws).data?.RoleArn,
    EventBusName: bus,
  };
}
