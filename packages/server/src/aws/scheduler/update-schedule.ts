// UpdateSchedule: replaces what a schedule says; of one that Punctual ships, its State alone.
import {
  databaseNow,
  getKeptSchedule,
  pauseSchedule,
  putSchedule,
  resumeSchedule,
  type KeptSchedule,
  type ScheduleDefinition,
} from "@punctual/engine";
import { awsOperation, type AwsContext } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { required, structure, text } from "../shape/shape.ts";
import { checkSchedule } from "./check-schedule.ts";
import { definitionOfGiven } from "./definition-of-given.ts";
import { scheduleArn, scheduleNamed } from "./names.ts";
import { said } from "./said.ts";
import { saysTheSame } from "./says-the-same.ts";
import { scheduleInput, type GivenSchedule } from "./schedule-shape.ts";
import { shownArn, shownSchedule } from "./shown-schedule.ts";

export const updateSchedule = awsOperation({
  service: scheduler,
  name: "UpdateSchedule",
  role: "operator",
  http: { method: "PUT", path: "/schedules/{Name}" },
  replayedBy: "ClientToken",
  input: scheduleInput,
  output: structure({ ScheduleArn: required(text()) }),
  async handle({ input, ...context }) {
    const { engine, caller } = context;
    const named = scheduleNamed(input);
    await said({ ...named, expression: input.ScheduleExpression }, async () => {
      const current = await getKeptSchedule(engine, caller.principal, named);
      await (current.origin === "api" ? replace : setState)({ given: input, current }, context);
    });
    return { ScheduleArn: scheduleArn(caller, named) };
  },
});

interface Update {
  readonly given: GivenSchedule;
  readonly current: KeptSchedule;
}

async function replace({ given, current }: Update, context: AwsContext): Promise<void> {
  const { engine, caller } = context;
  const now = await databaseNow(engine.database);
  checkSchedule(given, { region: caller.region, now, startAt: current.startAt });
  const definition = await definitionOfGiven(given, context);
  const { group, name } = current;
  await putSchedule(engine, caller.principal, {
    group,
    name,
    definition: { ...definition, ...unsaid({ given, current }, context) },
    ifVersion: "any",
  });
}

/** What AWS has no words for stays: whoever replaces the rest could not have named it. */
function unsaid(
  { given, current }: Update,
  context: AwsContext,
): Pick<ScheduleDefinition, "overlap" | "catchUp" | "dst" | "calendar" | "limit" | "pauseAfterDeadRuns"> & {
  readonly target?: ScheduleDefinition["target"];
} {
  const { overlap, catchUp, dst, calendar, limit, pauseAfterDeadRuns, target } = current;
  const hides = target.kind === "http" || target.kind === "api-destination";
  const isSame = given.Target.Arn === shownArn(current, context) && !given.Target.Arn.includes(":lambda:");
  return {
    ...{ overlap, catchUp, dst, calendar, limit, pauseAfterDeadRuns },
    // Headers and connection do not show in its ARN.
    ...(hides && isSame ? { target } : {}),
  };
}

async function setState({ given, current }: Update, context: AwsContext): Promise<void> {
  const { RoleArn: _role, ...target } = given.Target;
  const { State = "ENABLED", ClientToken: _token, GroupName: _group, ...rest } = given;
  if (!saysTheSame({ ...rest, Target: target }, shownSchedule(current, context)))
    throw scheduler.problem(
      "ConflictException",
      `Expected ${current.group}/${current.name} to be made by the API, got one that Punctual keeps. Only its State can be changed here: send the rest as GetSchedule shows it.`,
    );
  const { engine, caller } = context;
  const change = State === "DISABLED" ? pauseSchedule : resumeSchedule;
  await change(engine, caller.principal, { group: current.group, name: current.name });
}
