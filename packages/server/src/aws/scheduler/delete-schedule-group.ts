// DeleteScheduleGroup: deletes a schedule group with every schedule in it, at once.
import { deleteWholeGroup } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure } from "../shape/shape.ts";
import { clientToken, name } from "./names.ts";
import { said } from "./said.ts";

export const deleteScheduleGroup = awsOperation({
  service: scheduler,
  name: "DeleteScheduleGroup",
  role: "operator",
  http: { method: "DELETE", path: "/schedule-groups/{Name}", query: { ClientToken: "clientToken" } },
  replayedBy: "ClientToken",
  input: structure({ Name: required(name()), ClientToken: clientToken() }),
  output: structure({}),
  async handle({ engine, caller, input: { Name } }) {
    await said({ group: Name }, () => deleteWholeGroup(engine, caller.principal, { name: Name }));
    return {};
  },
});
