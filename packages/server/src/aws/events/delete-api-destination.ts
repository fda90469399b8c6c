// DeleteApiDestination: forgets an API destination; rules that still name it have dead letters from then on.
import { deleteApiDestination as forgetApiDestination } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
import { destinationWords } from "./destination-shape.ts";
import { name } from "./names.ts";
import { said } from "./said.ts";

export const deleteApiDestination = awsOperation({
  service: events,
  name: "DeleteApiDestination",
  role: "operator",
  input: structure({ Name: required(name()) }),
  output: structure({}),
  async handle({ engine, caller, input: { Name } }) {
    const wanted = { name: Name, leavesRules: true };
    await said(
      () => forgetApiDestination(engine, caller.principal, wanted),
      destinationWords({ name: Name }),
    );
    return {};
  },
});
