// GET /schedules: a tenant's schedules, page by page.
import { listSchedules } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";
import { scheduleShape } from "./shape/schedule-shape.ts";

const text = z.string().min(1).max(130).nullable().default(null);

export const listSchedulesOperation = operation({
  method: "GET",
  path: "/api/v1/schedules",
  summary: "List schedules",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    group: text,
    state: z.enum(["enabled", "paused", "completed"]).nullable().default(null),
    search: text,
  }),
  body: noBody,
  answers: { 200: pageOf(scheduleShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listSchedules(engine, principal, query) };
  },
});
