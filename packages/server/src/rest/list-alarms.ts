// GET /alarms: a tenant's alarms and whether they are well.
import { listAlarms } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { alarmShape } from "./shape/alarm-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listAlarmsOperation = operation({
  method: "GET",
  path: "/api/v1/alarms",
  summary: "List alarms",
  description: "With `schedule`, those that watch it: its own, and those of every schedule.",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    state: alarmShape.shape.state.nullable().default(null),
    schedule: z.string().min(1).max(130).nullable().default(null),
  }),
  body: noBody,
  answers: { 200: pageOf(alarmShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listAlarms(engine, principal, query) };
  },
});
