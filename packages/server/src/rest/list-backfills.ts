// GET /backfills: a tenant's backfills, newest first.
import { backfillStates, listBackfills } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { backfillShape } from "./shape/backfill-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listBackfillsOperation = operation({
  method: "GET",
  path: "/api/v1/backfills",
  summary: "List backfills",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    schedule: z.string().min(1).max(130).nullable().default(null),
    state: z.enum(backfillStates).nullable().default(null),
  }),
  body: noBody,
  answers: { 200: pageOf(backfillShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listBackfills(engine, principal, query) };
  },
});
