// POST /runs/{id}/fail: the target that worked on a run reports that this attempt failed.
import { failRun } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { runTokenOf } from "./run-token.ts";
import { nothing } from "./shape/parts.ts";
import { runParams } from "./shape/run-report-shape.ts";

export const failRunOperation = operation({
  method: "POST",
  path: "/api/v1/runs/{id}/fail",
  summary: "Fail a run's attempt",
  description:
    "By the retry policy the run waits for another attempt or is dead. Sent again, it is answered again.",
  security: "run-token",
  role: "viewer",
  params: runParams,
  query: nothing,
  body: z.strictObject({
    error: z.string(),
    retryAfterSeconds: z.number().min(0).nullable().default(null),
    retry: z.boolean().default(true),
  }),
  answers: { 200: z.object({ state: z.string() }) },
  async handle({ engine, params, headers, body }) {
    const reporter = { runId: params.id, runToken: runTokenOf(headers) };
    return { status: 200, body: await failRun(engine, { ...reporter, ...body }) };
  },
});
