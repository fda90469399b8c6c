// POST /runs/{id}/heartbeat: the target that works on a run says that it lives, and how far it has come.
import { heartbeatRun } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { runTokenOf } from "./run-token.ts";
import { nothing } from "./shape/parts.ts";
import {
  progressShape,
  recoveredKeys,
  reportedItem,
  reportedItems,
  runParams,
} from "./shape/run-report-shape.ts";

export const heartbeatRunOperation = operation({
  method: "POST",
  path: "/api/v1/runs/{id}/heartbeat",
  summary: "Say that a run goes on",
  description:
    "For a target that answered 202 with Preference-Applied: respond-async. Without a heartbeat within the lease the attempt counts as lost, and the run is delivered again.",
  security: "run-token",
  role: "viewer",
  params: runParams,
  query: nothing,
  body: z
    .strictObject({
      progress: progressShape.nullable().default(null),
      failed: reportedItems,
      recovered: recoveredKeys,
    })
    .prefault({}),
  answers: {
    200: z.object({
      leaseSeconds: z.int(),
      progress: progressShape.nullable(),
      onlyItems: z.array(z.string()).nullable(),
      failed: z.array(reportedItem),
    }),
  },
  async handle({ engine, params, headers, body }) {
    const reporter = { runId: params.id, runToken: runTokenOf(headers) };
    return { status: 200, body: await heartbeatRun(engine, { ...reporter, ...body }) };
  },
});
