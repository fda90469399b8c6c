// DeleteConnection: forgets a connection; API destinations that name it send nothing any more.
import { deleteConnection as forgetConnection, getKeptConnection } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
import { changedMembers, connectionWords, shownChange } from "./connection-shape.ts";
import { name } from "./names.ts";
import { said } from "./said.ts";

export const deleteConnection = awsOperation({
  service: events,
  name: "DeleteConnection",
  role: "admin",
  input: structure({ Name: required(name()) }),
  output: structure(changedMembers()),
  async handle({ engine, caller, input: { Name } }) {
    return said(async () => {
      const connection = await getKeptConnection(engine, caller.principal, { name: Name });
      await forgetConnection(engine, caller.principal, { name: Name, leavesDestinations: true });
      return shownChange(connection, caller, "DELETING");
    }, connectionWords(Name));
  },
});
