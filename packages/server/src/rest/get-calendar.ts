// GET /calendars/{name}: one calendar.
import { getCalendar, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarShape } from "./shape/calendar-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getCalendarOperation = operation({
  method: "GET",
  path: "/api/v1/calendars/{name}",
  summary: "Show a calendar",
  role: "viewer",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 200: calendarShape },
  examples: { params: { name: "business-days" } },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getCalendar(engine, principal, params) };
  },
});
