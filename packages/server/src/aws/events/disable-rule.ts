// DisableRule: disables a rule; it may be repeated.
import { disableRule as disable } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { structure } from "../shape/shape.ts";
import { busNamed } from "./names.ts";
import { namedRule } from "./rule-shape.ts";
import { said } from "./said.ts";

export const disableRule = awsOperation({
  service: events,
  name: "DisableRule",
  role: "operator",
  input: structure(namedRule()),
  output: structure({}),
  async handle({ engine, caller, input: { Name: rule, EventBusName } }) {
    const bus = busNamed(EventBusName, caller);
    await said(() => disable(engine, caller.principal, { bus, rule }));
    return {};
  },
});
