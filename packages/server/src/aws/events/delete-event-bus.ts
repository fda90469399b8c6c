// DeleteEventBus: deletes an event bus that has no rules.
import { deleteEventBus as removeEventBus } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
import { busName } from "./names.ts";
import { said } from "./said.ts";

export const deleteEventBus = awsOperation({
  service: events,
  name: "DeleteEventBus",
  role: "operator",
  input: structure({ Name: required(busName()) }),
  output: structure({}),
  async handle({ engine, caller, input: { Name } }) {
    await said(() => removeEventBus(engine, caller.principal, { name: Name }));
    return {};
  },
});
