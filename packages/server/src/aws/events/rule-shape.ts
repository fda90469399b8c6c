// A rule as EventBridge has it.
import type { Rule } from "@punctual/engine";
import { z } from "zod";
import type { AwsCaller } from "../aws-operation.ts";
import { oneOf, required, structure, text, type ValueOf } from "../shape/shape.ts";
import { anyArn, busNameOrArn, description, name, ruleArn } from "./names.ts";

/** Enabled: there are no events of CloudTrail here. */
const withCloudTrail = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";
export const ruleState = () => oneOf(["ENABLED", "DISABLED", withCloudTrail]);

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
const besideRule = z.object({ RoleArn: z.string().optional(), State: z.string().optional() });

export function shownRule(rule: Rule, caller: AwsCaller): ValueOf<typeof shownRuleShape> {
  const { bus, name: named, pattern, expression, state, description: words, aws } = rule;
  const { RoleArn, State } = besideRule.safeParse(aws).data ?? {};
  const enabled = State === withCloudTrail ? withCloudTrail : "ENABLED";
  return {
    Name: named,
    Arn: ruleArn(caller, { bus, rule: named }),
    EventPattern: pattern ?? undefined,
    ScheduleExpression: expression ?? undefined,
    State: state === "enabled" ? enabled : "DISABLED",
    Description: words ?? undefined,
    RoleArn,
    EventBusName: bus,
  };
}
