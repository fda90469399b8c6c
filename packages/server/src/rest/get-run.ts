// GET /runs/{id}: one run with its attempts, failed items and log.
import { getRun } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";
import { runDetailShape } from "./shape/run-shape.ts";

export const getRunOperation = operation({
  method: "GET",
  path: "/api/v1/runs/{id}",
  summary: "Show a run",
  role: "viewer",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 200: runDetailShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getRun(engine, principal, params) };
  },
});
