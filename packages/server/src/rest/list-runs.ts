// GET /runs: a tenant's runs, newest scheduled time first.
import { listRuns, runStates } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import {
  identifier,
  instant,
  noBody,
  nothing,
  pageOf,
  pageQuery,
  severalOf,
  wholeNumber,
} from "./shape/parts.ts";
import { runShape } from "./shape/run-shape.ts";

const text = z.string().min(1).max(130).nullable().default(null);

export const listRunsOperation = operation({
  method: "GET",
  path: "/api/v1/runs",
  summary: "List runs",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    schedule: text,
    job: text,
    backfill: identifier.nullable().default(null),
    state: severalOf(runStates).nullable().default(null),
    from: instant.nullable().default(null),
    to: instant.nullable().default(null),
    kind: runShape.shape.kind.nullable().default(null),
    minAttempts: wholeNumber(1, 100_000).nullable().default(null),
  }),
  body: noBody,
  answers: { 200: pageOf(runShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listRuns(engine, principal, query) };
  },
});
