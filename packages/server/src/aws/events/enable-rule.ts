// EnableRule: enables a rule; it may be repeated.
import { enableRule as enable } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { structure } from "../shape/shape.ts";
import { busNamed } from "./names.ts";
import { namedRule } from "./rule-shape.ts";
import { said } from "./said.ts";

export const enableRule = awsOperation({
  service: events,
  name: "EnableRule",
  role: "operator",
  input: structure(namedRule()),
  output: structure({}),
  async handle({ engine, caller, input: { Name: rule, EventBusName } }) {
    const bus = busNamed(EventBusName, caller);
    await said(() => enable(engine, caller.principal, { bus, rule }));
    return {};
  },
});
