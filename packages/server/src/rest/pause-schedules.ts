// POST /schedules:pause: pauses the named schedules, all of them or none.
import { changeStates } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { changedStatesShape, namedSchedules } from "./shape/changed-states-shape.ts";
import { nothing } from "./shape/parts.ts";

export const pauseSchedulesOperation = operation({
  method: "POST",
  path: "/api/v1/schedules:pause",
  summary: "Pause many schedules",
  description:
    "Up to 1,000, in one transaction; it may be repeated. Those that were paused or are completed count as unchanged.",
  role: "operator",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    schedules: namedSchedules,
    reason: z.string().max(512).nullable().default(null),
  }),
  answers: { 200: changedStatesShape },
  examples: {
    body: { schedules: ["default/nightly-report", "billing/invoices"], reason: "maintenance" },
  },
  async handle({ engine, principal, body }) {
    return { status: 200, body: await changeStates(engine, principal, { ...body, to: "paused" }) };
  },
});
