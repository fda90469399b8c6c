// GET /schedules: a tenant's schedules, page by page.
import { listSchedules } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";
import { listedScheduleShape, scheduleShape, targetKind } from "./shape/schedule-shape.ts";

const text = z.string().min(1).max(130).nullable().default(null);

export const listSchedulesOperation = operation({
  method: "GET",
  path: "/api/v1/schedules",
  summary: "List schedules",
  description:
    "`search` is part of a name or a description, in any case. By `nextAt` the soonest come first, and those that do not fire last. `connection`, `apiDestination`, `calendar` and `rateLimit` find those that name it themselves.",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    group: text,
    state: z.enum(["enabled", "paused", "completed"]).nullable().default(null),
    search: text,
    origin: scheduleShape.shape.origin.nullable().default(null),
    targetKind: targetKind.nullable().default(null),
    job: text,
    connection: text,
    apiDestination: text,
    calendar: text,
    rateLimit: text,
    sort: z.enum(["name", "nextAt"]).default("name"),
    withLastRun: z
      .enum(["true", "false"])
      .default("false")
      .transform((wanted) => wanted === "true"),
  }),
  body: noBody,
  answers: { 200: pageOf(listedScheduleShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listSchedules(engine, principal, query) };
  },
});
