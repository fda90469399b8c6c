// GetSchedule: shows a schedule, whichever door it was made at.
import { getKeptSchedule } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure } from "../shape/shape.ts";
import { name, scheduleNamed } from "./names.ts";
import { said } from "./said.ts";
import { scheduleOutput } from "./schedule-shape.ts";
import { shownSchedule } from "./shown-schedule.ts";

export const getSchedule = awsOperation({
  service: scheduler,
  name: "GetSchedule",
  role: "viewer",
  http: { method: "GET", path: "/schedules/{Name}", query: { GroupName: "groupName" } },
  input: structure({ Name: required(name()), GroupName: name() }),
  output: scheduleOutput,
  async handle({ engine, caller, input }) {
    const named = scheduleNamed(input);
    const schedule = await said(named, () => getKeptSchedule(engine, caller.principal, named));
    return shownSchedule(schedule, { caller });
  },
});
