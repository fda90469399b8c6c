// POST /runs/{id}/log: the target that works on a run writes lines of its log.
import { logRun } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { runTokenOf } from "./run-token.ts";
import { nothing } from "./shape/parts.ts";
import { runParams } from "./shape/run-report-shape.ts";

const line = z.strictObject({
  level: z.enum(["debug", "info", "warn", "error"]),
  message: z.string(),
  data: z.record(z.string(), z.json()).default({}),
});

export const logRunOperation = operation({
  method: "POST",
  path: "/api/v1/runs/{id}/log",
  summary: "Write a run's log",
  security: "run-token",
  role: "viewer",
  params: runParams,
  query: nothing,
  body: z.strictObject({ lines: z.array(line).min(1).max(100) }),
  answers: { 204: null },
  async handle({ engine, params, headers, body }) {
    await logRun(engine, { runId: params.id, runToken: runTokenOf(headers), ...body });
    return { status: 204, body: null };
  },
});
