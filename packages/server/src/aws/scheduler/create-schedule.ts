// CreateSchedule: makes a schedule under a name that is free.
import { databaseNow, putSchedule } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure, text } from "../shape/shape.ts";
import { checkSchedule } from "./check-schedule.ts";
import { definitionOfGiven } from "./definition-of-given.ts";
import { scheduleArn, scheduleNamed } from "./names.ts";
import { said } from "./said.ts";
import { scheduleInput } from "./schedule-shape.ts";

export const createSchedule = awsOperation({
  service: scheduler,
  name: "CreateSchedule",
  role: "operator",
  http: { method: "POST", path: "/schedules/{Name}" },
  replayedBy: "ClientToken",
  input: scheduleInput,
  output: structure({ ScheduleArn: required(text()) }),
  async handle({ input, ...context }) {
    const { engine, caller } = context;
    const named = scheduleNamed(input);
    const now = await databaseNow(engine.database);
    checkSchedule(input, { region: caller.region, now, startAt: null });
    await said({ ...named, expression: input.ScheduleExpression, isNew: true }, async () =>
      putSchedule(engine, caller.principal, {
        ...named,
        definition: await definitionOfGiven(input, context),
        ifVersion: "none",
      }),
    );
    return { ScheduleArn: scheduleArn(caller, named) };
  },
});
