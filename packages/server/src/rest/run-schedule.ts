// POST /schedules/{group}/{name}:run: fires a schedule now, beside its expression.
import { runSchedule } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import { scheduleParams } from "./schedule-params.ts";
import { nothing } from "./shape/parts.ts";
import { runShape } from "./shape/run-shape.ts";

export const runScheduleOperation = operation({
  method: "POST",
  path: "/api/v1/schedules/{group}/{name}:run",
  summary: "Fire a schedule now",
  role: "operator",
  takes: ["Idempotency-Key"],
  params: scheduleParams,
  query: nothing,
  body: z.strictObject({ input: z.json().optional() }).prefault({}),
  answers: { 201: runShape },
  async handle({ engine, principal, params, body, headers }) {
    const idempotencyKey = idempotencyKeyOf(headers);
    const input = body.input === undefined ? {} : { input: body.input };
    const run = await runSchedule(engine, principal, { ...params, ...input, idempotencyKey });
    return { status: 201, headers: { location: `/api/v1/runs/${run.id}` }, body: run };
  },
});
