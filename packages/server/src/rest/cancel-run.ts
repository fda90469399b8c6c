// POST /runs/{id}:cancel: stops a run that has not ended.
import { cancelRun } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";
import { runShape } from "./shape/run-shape.ts";

export const cancelRunOperation = operation({
  method: "POST",
  path: "/api/v1/runs/{id}:cancel",
  summary: "Cancel a run",
  role: "operator",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 200: runShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await cancelRun(engine, principal, params) };
  },
});
