// GET /schedules/{group}/{name}: one schedule, with its version as ETag.
import { getSchedule } from "@punctual/engine";
import { operation } from "../operation.ts";
import { etagOf, scheduleParams } from "./schedule-params.ts";
import { noBody, nothing } from "./shape/parts.ts";
import { scheduleShape } from "./shape/schedule-shape.ts";

export const getScheduleOperation = operation({
  method: "GET",
  path: "/api/v1/schedules/{group}/{name}",
  summary: "Show a schedule",
  role: "viewer",
  params: scheduleParams,
  query: nothing,
  body: noBody,
  answers: { 200: scheduleShape },
  async handle({ engine, principal, params }) {
    const schedule = await getSchedule(engine, principal, params);
    return { status: 200, headers: { etag: etagOf(schedule) }, body: schedule };
  },
});
