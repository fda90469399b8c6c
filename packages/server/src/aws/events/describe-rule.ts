// DescribeRule: shows a rule.
import { getRule } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { structure, text } from "../shape/shape.ts";
import { busNamed } from "./names.ts";
import { namedRule, shownRule, shownRuleMembers } from "./rule-shape.ts";
import { said } from "./said.ts";

export const describeRule = awsOperation({
  service: events,
  name: "DescribeRule",
  role: "viewer",
  input: structure(namedRule()),
  output: structure({ ...shownRuleMembers(), CreatedBy: text() }),
  async handle({ engine, caller, input: { Name: rule, EventBusName } }) {
    const bus = busNamed(EventBusName, caller);
    const found = await said(() => getRule(engine, caller.principal, { bus, rule }));
    return { ...shownRule(found, caller), CreatedBy: caller.accountId };
  },
});
