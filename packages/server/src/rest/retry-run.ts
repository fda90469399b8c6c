// POST /runs/{id}:retry: runs a dead or cancelled run again.
import { retryRun } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";
import { runShape } from "./shape/run-shape.ts";

export const retryRunOperation = operation({
  method: "POST",
  path: "/api/v1/runs/{id}:retry",
  summary: "Retry a run",
  role: "operator",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 200: runShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await retryRun(engine, principal, params) };
  },
});
