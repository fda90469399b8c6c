// GET /calendars: a tenant's calendars by name.
import { listCalendars } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { calendarShape } from "./shape/calendar-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listCalendarsOperation = operation({
  method: "GET",
  path: "/api/v1/calendars",
  summary: "List calendars",
  role: "viewer",
  params: nothing,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(calendarShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listCalendars(engine, principal, query) };
  },
});
