// POST /calendars/{name}:import: excludes the all-day events of an .ics file.
import { importCalendar, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarShape } from "./shape/calendar-shape.ts";
import { nothing } from "./shape/parts.ts";

const ics = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "DTSTART;VALUE=DATE:20270101",
  "SUMMARY:New Year's Day",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\n");

export const importCalendarOperation = operation({
  method: "POST",
  path: "/api/v1/calendars/{name}:import",
  summary: "Exclude the days of an .ics file from a calendar",
  description:
    "The dates of its all-day events join those that the calendar excludes, or with replace take their place. Events that come every year for ever are read ten years ahead; other repetitions are refused.",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: z.strictObject({ ics: z.string().min(1).max(524_288), replace: z.boolean().default(false) }),
  answers: {
    200: z.object({
      calendar: calendarShape,
      /** Spans of dates that were not excluded before. */
      added: z.int(),
      /** Events with a time of day, and cancelled ones. */
      passedOver: z.int(),
    }),
  },
  examples: { params: { name: "business-days" }, body: { ics } },
  async handle({ engine, principal, params, body }) {
    return { status: 200, body: await importCalendar(engine, principal, { ...params, ...body }) };
  },
});
