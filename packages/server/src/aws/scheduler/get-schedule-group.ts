// GetScheduleGroup: shows a schedule group.
import { getGroup } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure } from "../shape/shape.ts";
import { groupOutput, shownGroup } from "./group-shape.ts";
import { name } from "./names.ts";
import { said } from "./said.ts";

export const getScheduleGroup = awsOperation({
  service: scheduler,
  name: "GetScheduleGroup",
  role: "viewer",
  http: { method: "GET", path: "/schedule-groups/{Name}" },
  input: structure({ Name: required(name()) }),
  output: groupOutput,
  async handle({ engine, caller, input: { Name } }) {
    return shownGroup(
      await said({ group: Name }, () => getGroup(engine, caller.principal, { name: Name })),
      caller,
    );
  },
});
