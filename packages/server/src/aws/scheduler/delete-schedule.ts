// DeleteSchedule: deletes a schedule and cancels its runs that have not begun.
import { deleteSchedule as deleteScheduleVerb } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure } from "../shape/shape.ts";
import { clientToken, name, scheduleNamed } from "./names.ts";
import { said } from "./said.ts";

export const deleteSchedule = awsOperation({
  service: scheduler,
  name: "DeleteSchedule",
  role: "operator",
  http: {
    method: "DELETE",
    path: "/schedules/{Name}",
    query: { GroupName: "groupName", ClientToken: "clientToken" },
  },
  replayedBy: "ClientToken",
  input: structure({ Name: required(name()), GroupName: name(), ClientToken: clientToken() }),
  output: structure({}),
  async handle({ engine, caller, input }) {
    const named = scheduleNamed(input);
    await said(named, () => deleteScheduleVerb(engine, caller.principal, named));
    return {};
  },
});
