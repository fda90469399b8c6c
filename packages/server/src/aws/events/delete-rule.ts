// DeleteRule: deletes a rule that has no targets; one that there is not is deleted already.
import { deleteRule as removeRule } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { flag, structure } from "../shape/shape.ts";
import { busNamed } from "./names.ts";
import { namedRule } from "./rule-shape.ts";
import { said } from "./said.ts";

export const deleteRule = awsOperation({
  service: events,
  name: "DeleteRule",
  role: "operator",
  // Force is of rules that AWS services manage: there are none.
  input: structure({ ...namedRule(), Force: flag() }),
  output: structure({}),
  async handle({ engine, caller, input: { Name: rule, EventBusName } }) {
    const bus = busNamed(EventBusName, caller);
    await said(() => removeRule(engine, caller.principal, { bus, rule }));
    return {};
  },
});
