// PUT /rate-limits/{name}: keeps a rate limit, or replaces what it says.
import { rateLimitDefinition, putRateLimit, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { rateLimitShape } from "./shape/rate-limit-shape.ts";
import { nothing } from "./shape/parts.ts";

export const putRateLimitOperation = operation({
  method: "PUT",
  path: "/api/v1/rate-limits/{name}",
  summary: "Keep a rate limit",
  description:
    "Schedules name it in their field limit and share it. Never more than its rate begin within any second, or minute, on however many nodes; a change counts at once.",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: rateLimitDefinition,
  answers: { 200: rateLimitShape, 201: rateLimitShape },
  examples: { params: { name: "coingecko" }, body: { ratePerMinute: 30, concurrency: 2 } },
  async handle({ engine, principal, params, body }) {
    const { created, rateLimit } = await putRateLimit(engine, principal, { ...params, definition: body });
    return { status: created ? 201 : 200, body: rateLimit };
  },
});
