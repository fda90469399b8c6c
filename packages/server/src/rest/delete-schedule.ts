// DELETE /schedules/{group}/{name}: deletes a schedule; its runs stay on record.
import { deleteSchedule } from "@punctual/engine";
import { operation } from "../operation.ts";
import { readPrecondition, scheduleParams } from "./schedule-params.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteScheduleOperation = operation({
  method: "DELETE",
  path: "/api/v1/schedules/{group}/{name}",
  summary: "Delete a schedule",
  role: "operator",
  takes: ["If-Match"],
  params: scheduleParams,
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal, params, headers }) {
    await deleteSchedule(engine, principal, { ...params, ...readPrecondition(headers) });
    return { status: 204, body: null };
  },
});
