// POST /alarms/{name}:test: sends every action of an alarm once.
import { alarmName, testAlarm } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { alarmTrialShape } from "./shape/alarm-trial-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const testAlarmOperation = operation({
  method: "POST",
  path: "/api/v1/alarms/{name}:test",
  summary: "Try an alarm",
  description:
    "Sends every action of the alarm once, marked as a test, and answers what came of each. The alarm itself stays as it is.",
  role: "operator",
  params: z.strictObject({ name: alarmName }),
  query: nothing,
  body: noBody,
  answers: { 200: alarmTrialShape },
  examples: {
    params: { name: "nightly.dead" },
    answers: {
      200: {
        actions: [
          { kind: "webhook", ok: true, status: 204, error: null },
          { kind: "slack", ok: false, status: 404, error: "the target answered 404" },
        ],
      },
    },
  },
  async handle({ engine, principal, params }) {
    return { status: 200, body: { actions: await testAlarm(engine, principal, params) } };
  },
});
