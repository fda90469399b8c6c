// POST /schedules/{group}/{name}:pause: pauses a schedule; it may be repeated.
import { pauseSchedule } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { etagOf, scheduleParams } from "./schedule-params.ts";
import { nothing } from "./shape/parts.ts";
import { scheduleShape } from "./shape/schedule-shape.ts";

export const pauseScheduleOperation = operation({
  method: "POST",
  path: "/api/v1/schedules/{group}/{name}:pause",
  summary: "Pause a schedule",
  role: "operator",
  params: scheduleParams,
  query: nothing,
  body: z.strictObject({ reason: z.string().max(512).nullable().default(null) }).prefault({}),
  answers: { 200: scheduleShape },
  async handle({ engine, principal, params, body }) {
    const schedule = await pauseSchedule(engine, principal, { ...params, reason: body.reason });
    return { status: 200, headers: { etag: etagOf(schedule) }, body: schedule };
  },
});
