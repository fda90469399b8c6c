// GET /rate-limits/{name}: one rate limit.
import { getRateLimit, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { rateLimitShape } from "./shape/rate-limit-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getRateLimitOperation = operation({
  method: "GET",
  path: "/api/v1/rate-limits/{name}",
  summary: "Show a rate limit",
  role: "viewer",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 200: rateLimitShape },
  examples: { params: { name: "coingecko" } },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getRateLimit(engine, principal, params) };
  },
});
