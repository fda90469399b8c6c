// GET /alarms/{name}: one alarm.
import { alarmName, getAlarm } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { alarmShape } from "./shape/alarm-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getAlarmOperation = operation({
  method: "GET",
  path: "/api/v1/alarms/{name}",
  summary: "Show an alarm",
  role: "viewer",
  params: z.strictObject({ name: alarmName }),
  query: nothing,
  body: noBody,
  answers: { 200: alarmShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getAlarm(engine, principal, params) };
  },
});
