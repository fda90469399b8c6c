// PUT /schedules/{group}/{name}: creates a schedule or replaces what it says.
import { putSchedule, scheduleDefinition } from "@punctual/engine";
import { operation } from "../operation.ts";
import { etagOf, readPrecondition, scheduleParams } from "./schedule-params.ts";
import { nothing } from "./shape/parts.ts";
import { scheduleShape } from "./shape/schedule-shape.ts";

export const putScheduleOperation = operation({
  method: "PUT",
  path: "/api/v1/schedules/{group}/{name}",
  summary: "Create a schedule or replace what it says",
  role: "operator",
  takes: ["If-Match", "If-None-Match"],
  params: scheduleParams,
  query: nothing,
  body: scheduleDefinition,
  answers: { 200: scheduleShape, 201: scheduleShape },
  async handle({ engine, principal, params, body, headers }) {
    const put = { ...params, definition: body, ...readPrecondition(headers) };
    const { created, schedule } = await putSchedule(engine, principal, put);
    return { status: created ? 201 : 200, headers: { etag: etagOf(schedule) }, body: schedule };
  },
});
