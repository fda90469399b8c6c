// PutRule: makes a rule or replaces what it says; its targets and its tags stay.
import { putRule as keepRule } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure, text } from "../shape/shape.ts";
import { busNamed, ruleArn } from "./names.ts";
import { namedRule, ruleMembers } from "./rule-shape.ts";
import { said } from "./said.ts";
import { tagList, tagsByKey } from "./tags.ts";

export const putRule = awsOperation({
  service: events,
  name: "PutRule",
  role: "operator",
  input: structure({ ...namedRule(), ...ruleMembers(), Tags: tagList() }),
  output: structure({ RuleArn: required(text()) }),
  async handle({ engine, caller, input }) {
    const { Name: rule, EventBusName, ScheduleExpression, EventPattern, State, Description } = input;
    const bus = busNamed(EventBusName, caller);
    await said(() =>
      keepRule(engine, caller.principal, {
        bus,
        rule,
        pattern: given(EventPattern),
        expression: given(ScheduleExpression),
        state: State === "DISABLED" ? "disabled" : "enabled",
        description: Description ?? null,
        aws: { RoleArn: input.RoleArn, State },
        tags: tagsByKey(input.Tags),
      }),
    );
    return { RuleArn: ruleArn(caller, { bus, rule }) };
  },
});

/** The model lets an empty one through, which is none [inferred]. */
const given = (value = ""): string | null => (value === "" ? null : value);
