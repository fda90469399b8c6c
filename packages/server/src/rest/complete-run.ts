// POST /runs/{id}/complete: the target that worked on a run reports that it is done.
import { completeRun } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { runTokenOf } from "./run-token.ts";
import { nothing } from "./shape/parts.ts";
import { reportedTally, runParams } from "./shape/run-report-shape.ts";

export const completeRunOperation = operation({
  method: "POST",
  path: "/api/v1/runs/{id}/complete",
  summary: "Complete a run",
  description: "Sent again, it is answered again.",
  security: "run-token",
  role: "viewer",
  params: runParams,
  query: nothing,
  body: z
    .strictObject({
      state: z.enum(["succeeded", "partial"]).default("succeeded"),
      result: z.json().optional(),
      tally: reportedTally.nullable().default(null),
    })
    .prefault({}),
  answers: { 200: z.object({ state: z.string() }) },
  async handle({ engine, params, headers, body }) {
    const { state, result, tally } = body;
    const reporter = { runId: params.id, runToken: runTokenOf(headers) };
    return { status: 200, body: await completeRun(engine, { ...reporter, state, result, tally }) };
  },
});
