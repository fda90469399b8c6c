// PUT /calendars/{name}: keeps a calendar, or replaces what it says.
import { calendarDefinition, putCalendar, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarShape } from "./shape/calendar-shape.ts";
import { nothing } from "./shape/parts.ts";

export const putCalendarOperation = operation({
  method: "PUT",
  path: "/api/v1/calendars/{name}",
  summary: "Keep a calendar",
  description:
    "Days on which the schedules that name it in their field calendar do not fire. Dates are those on the wall of each schedule's time zone; a date may be given alone, or as a span with its reason, and comes back as a span. A change counts for the occurrences that come next.",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: calendarDefinition,
  answers: { 200: calendarShape, 201: calendarShape },
  examples: {
    params: { name: "business-days" },
    body: {
      excludeWeekdays: ["sat", "sun"],
      excludeDates: ["2027-01-01", { from: "2026-12-25", to: "2026-12-26", reason: "Christmas" }],
    },
  },
  async handle({ engine, principal, params, body }) {
    const { created, calendar } = await putCalendar(engine, principal, { ...params, definition: body });
    return { status: created ? 201 : 200, body: calendar };
  },
});
