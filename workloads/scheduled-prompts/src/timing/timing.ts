// The fields that say when a prompt runs, checked against each other.
import { assertTimezone, parse } from "@punctual/expression";
import { calendarDate } from "@punctual/jobs";
import { z } from "zod";
import { cronOf } from "./expression-of.ts";
import { frequencies, weekdays, type Frequency, type TimingInput } from "./timing-input.ts";

const wrongDay = "Expected dayOfMonth to be 1 to 28 or L, got another.";

/** Fields that a frequency has no use for may be null. */
export const timingFields = {
  frequency: z.enum(frequencies),
  time: z
    .string("Expected time to be HH:MM, such as 09:30, got something else.")
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Expected time to be HH:MM, such as 09:30, got another text.")
    .nullish(),
  date: calendarDate.nullish(),
  cron: z.string("Expected cron to be six fields, such as 0 9 ? * MON-FRI *, got something else.").nullish(),
  dayOfWeek: z.enum(weekdays).nullish(),
  dayOfMonth: z
    .union([z.int(wrongDay).min(1, wrongDay).max(28, wrongDay), z.literal("L")], wrongDay)
    .nullish(),
  timezone: z.string("Expected timezone to be an IANA time zone name.").default("UTC"),
};

type Detail = "time" | "date" | "cron" | "dayOfWeek" | "dayOfMonth";
const details: readonly Detail[] = ["time", "date", "cron", "dayOfWeek", "dayOfMonth"];

const needed: Readonly<Record<Frequency, readonly Detail[]>> = {
  once: ["time", "date"],
  hourly: ["time"],
  daily: ["time"],
  weekly: ["time", "dayOfWeek"],
  monthly: ["time", "dayOfMonth"],
  cron: ["cron"],
};

/** A cron expression says the time itself: one beside it is read over, since many forms always send it. */
const isAllowed = (frequency: Frequency, detail: Detail): boolean =>
  needed[frequency].includes(detail) || (frequency === "cron" && detail === "time");

/** Adds an issue for the first field that does not fit its frequency. */
export function checkTiming(timing: TimingInput, context: z.RefinementCtx<TimingInput>): void {
  const fault = detailFault(timing) ?? timezoneFault(timing.timezone) ?? cronFault(timing);
  if (fault === null) return;
  const [field, message] = fault;
  context.addIssue({ code: "custom", path: [field], message });
}

type Fault = readonly [field: string, message: string] | null;

function detailFault(timing: TimingInput): Fault {
  const { frequency } = timing;
  const isGiven = (detail: Detail): boolean => timing[detail] !== undefined && timing[detail] !== null;
  const missing = needed[frequency].find((detail) => !isGiven(detail));
  if (missing !== undefined)
    return [missing, `Expected ${missing} with the frequency ${frequency}, got none.`];
  const idle = details.find((detail) => isGiven(detail) && !isAllowed(frequency, detail));
  return idle === undefined
    ? null
    : [idle, `Expected no ${idle} with the frequency ${frequency}, got one. Leave it out.`];
}

const timezoneFault = (timezone: string): Fault => faultOf("timezone", () => void assertTimezone(timezone));

const cronFault = ({ frequency, cron }: TimingInput): Fault =>
  frequency === "cron" ? faultOf("cron", () => void parse(cronOf(cron ?? ""))) : null;

function faultOf(field: string, check: () => void): Fault {
  try {
    check();
    return null;
  } catch (error) {
    return [field, error instanceof Error ? error.message : String(error)];
  }
}
