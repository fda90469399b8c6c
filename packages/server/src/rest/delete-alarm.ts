// DELETE /alarms/{name}: deletes an alarm.
import { alarmName, deleteAlarm } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteAlarmOperation = operation({
  method: "DELETE",
  path: "/api/v1/alarms/{name}",
  summary: "Delete an alarm",
  role: "operator",
  params: z.strictObject({ name: alarmName }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal, params }) {
    await deleteAlarm(engine, principal, params);
    return { status: 204, body: null };
  },
});
