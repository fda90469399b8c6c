// What a user writes to define a calendar, in JSON or in punctual.config.ts.
import { z } from "zod";
import type { OnExcluded } from "../policy/calendar.ts";
import { resourceName } from "../schedule/schedule-name.ts";

export const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
/** Of excluded spans, and of kept dates. */
export const mostDates = 2_000;

const date = z.iso.date({ error: "Expected an existing date such as 2026-12-25." });
const reason = z.string().min(1).max(256).nullable().default(null);

const span = z
  .strictObject({ from: date, to: date.optional(), reason })
  .refine(({ from, to = from }) => from <= to, {
    path: ["to"],
    error: "Expected to to be no earlier than from.",
  })
  .transform(({ from, to = from, reason: why }) => ({ from, to, reason: why }));

/** A single date, or a span with its reason; both come back as a span. */
const excludedDates = z.union([date.transform((day) => ({ from: day, to: day, reason: null })), span], {
  error:
    "Expected an existing date such as 2026-12-25, or from, to and reason, with to no earlier than from.",
});

export const calendarShape = {
  description: z.string().max(512).nullable().default(null),
  excludeWeekdays: z.array(z.enum(weekdays)).max(6, "Expected at most six days of the week.").default([]),
  excludeDates: z.array(excludedDates).max(mostDates).default([]),
  /** Where it is given, every other date is excluded. */
  keepOnlyDates: z.array(date).min(1).max(mostDates).nullable().default(null),
};

export const calendarDefinition = z.strictObject(calendarShape);

export const onExcluded = z.enum(["skip", "next-day", "previous-day"]);

/** How a schedule names its calendar; a bare name stands for one with `skip`, and comes back with it. */
export const namedCalendar = z.union(
  [
    resourceName.transform((name): { name: string; onExcluded: OnExcluded } => ({
      name,
      onExcluded: "skip",
    })),
    z.strictObject({ name: resourceName, onExcluded: onExcluded.default("skip") }),
  ],
  {
    error:
      'Expected the name of a calendar, or its name and onExcluded: "skip", "next-day" or "previous-day".',
  },
);

export type CalendarDefinition = z.output<typeof calendarDefinition>;
export type CalendarDefinitionInput = z.input<typeof calendarDefinition>;
export type NamedCalendar = z.output<typeof namedCalendar>;
