// DeauthorizeConnection: takes a connection's credentials away; it stays, and works again once it is given others.
import { deauthorizeConnection as takeSecret, getKeptConnection } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
import { changedMembers, connectionWords, shownChange } from "./connection-shape.ts";
import { name } from "./names.ts";
import { said } from "./said.ts";

export const deauthorizeConnection = awsOperation({
  service: events,
  name: "DeauthorizeConnection",
  role: "admin",
  input: structure({ Name: required(name()) }),
  output: structure(changedMembers()),
  async handle({ engine, caller, input: { Name } }) {
    return said(async () => {
      const before = await getKeptConnection(engine, caller.principal, { name: Name });
      await takeSecret(engine, caller.principal, { name: Name });
      const { updatedAt } = await getKeptConnection(engine, caller.principal, { name: Name });
      return shownChange({ ...before, updatedAt }, caller, "DEAUTHORIZING");
    }, connectionWords(Name));
  },
});
