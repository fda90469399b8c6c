// A schedule as CreateSchedule and UpdateSchedule take it, and as GetSchedule gives it.
import { instant, oneOf, required, structure, text, whole, type ValueOf } from "../shape/shape.ts";
import { clientToken, name } from "./names.ts";
import { targetShape } from "./target-shape.ts";

const states = ["ENABLED", "DISABLED"] as const;
export const state = () => oneOf(states);
const afterCompletion = () => oneOf(["NONE", "DELETE"]);
const window = structure({
  Mode: required(oneOf(["OFF", "FLEXIBLE"])),
  MaximumWindowInMinutes: whole({ min: 1, max: 1440 }),
});

const kmsKey = "^arn:aws(-[a-z]+)?:kms:[a-z0-9\\-]+:\\d{12}:(key|alias)\\/[0-9a-zA-Z-_]*$";

export const scheduleInput = structure({
  Name: required(name()),
  GroupName: name(),
  ScheduleExpression: required(text({ min: 1, max: 256 })),
  ScheduleExpressionTimezone: text({ min: 1, max: 50 }),
  StartDate: instant(),
  EndDate: instant(),
  State: state(),
  Description: text({ max: 512 }),
  KmsKeyArn: text({ min: 1, max: 2048, pattern: kmsKey }),
  FlexibleTimeWindow: required(window),
  Target: required(targetShape),
  ActionAfterCompletion: afterCompletion(),
  ClientToken: clientToken(),
});

export const scheduleOutput = structure({
  ActionAfterCompletion: required(afterCompletion()),
  Arn: required(text()),
  CreationDate: required(instant()),
  Description: text(),
  EndDate: instant(),
  FlexibleTimeWindow: required(window),
  GroupName: required(text()),
  KmsKeyArn: text(),
  LastModificationDate: required(instant()),
  Name: required(text()),
  ScheduleExpression: required(text()),
  ScheduleExpressionTimezone: required(text()),
  StartDate: instant(),
  State: required(state()),
  Target: required(targetShape),
});

export type GivenSchedule = ValueOf<typeof scheduleInput>;
export type ShownSchedule = ValueOf<typeof scheduleOutput>;
