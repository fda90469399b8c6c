// PATCH /schedules/{group}/{name}: changes of a schedule only what is named.
import { patchSchedule, schedulePatch } from "@punctual/engine";
import { operation } from "../operation.ts";
import { etagOf, readPrecondition, scheduleParams } from "./schedule-params.ts";
import { nothing } from "./shape/parts.ts";
import { scheduleShape } from "./shape/schedule-shape.ts";

export const patchScheduleOperation = operation({
  method: "PATCH",
  path: "/api/v1/schedules/{group}/{name}",
  summary: "Change part of a schedule",
  description:
    "A JSON Merge Patch (RFC 7396): what is not named stays, null sets a field back to its default. `retry`, `dst` and a " +
    "`target` of the same kind are merged, a target of another kind and the `input` are replaced as a whole.",
  role: "operator",
  takes: ["If-Match"],
  params: scheduleParams,
  query: nothing,
  body: schedulePatch,
  answers: { 200: scheduleShape },
  examples: { body: { description: "Every day at 02:00.", retry: { maxRetries: 5 } } },
  async handle({ engine, principal, params, body, headers }) {
    const patch = { ...params, patch: body, ...readPrecondition(headers) };
    const schedule = await patchSchedule(engine, principal, patch);
    return { status: 200, headers: { etag: etagOf(schedule) }, body: schedule };
  },
});
