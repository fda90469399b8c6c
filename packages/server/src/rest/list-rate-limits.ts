// GET /rate-limits: a tenant's rate limits by name.
import { listRateLimits } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { rateLimitShape } from "./shape/rate-limit-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listRateLimitsOperation = operation({
  method: "GET",
  path: "/api/v1/rate-limits",
  summary: "List rate limits",
  role: "viewer",
  params: nothing,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(rateLimitShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listRateLimits(engine, principal, query) };
  },
});
