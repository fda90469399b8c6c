// PUT /alarms/{name}: keeps an alarm, or replaces what it says.
import { alarmDefinition, alarmName, putAlarm } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { alarmShape } from "./shape/alarm-shape.ts";
import { nothing } from "./shape/parts.ts";

export const putAlarmOperation = operation({
  method: "PUT",
  path: "/api/v1/alarms/{name}",
  summary: "Keep an alarm",
  description:
    "The kinds no-data and long take maxAgeSeconds; no-data watches one schedule. The kind stale is declared in punctual.config.ts alone, as the freshness of a schedule.",
  role: "operator",
  params: z.strictObject({ name: alarmName }),
  query: nothing,
  body: alarmDefinition,
  answers: { 200: alarmShape, 201: alarmShape },
  async handle({ engine, principal, params, body }) {
    const { created, alarm } = await putAlarm(engine, principal, { name: params.name, definition: body });
    return { status: created ? 201 : 200, body: alarm };
  },
});
