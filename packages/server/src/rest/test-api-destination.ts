// POST /api-destinations/{name}:test: calls an API destination once.
import { resourceName, testApiDestination, testApiDestinationRequest } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { deliveryTrialShape } from "./shape/delivery-trial-shape.ts";
import { nothing } from "./shape/parts.ts";

export const testApiDestinationOperation = operation({
  method: "POST",
  path: "/api/v1/api-destinations/{name}:test",
  summary: "Try an API destination",
  description:
    "Sends one request with its connection's credentials, under the same rules as a delivery but outside its limits, and answers what came of it.",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: testApiDestinationRequest.prefault({}),
  answers: { 200: deliveryTrialShape },
  examples: {
    params: { name: "orders" },
    body: { input: { ping: true }, pathParameters: ["42"] },
    answers: {
      200: { outcome: "succeeded", status: 200, error: null, responseExcerpt: "ok", durationMs: 84 },
    },
  },
  async handle({ engine, principal, params, body }) {
    return { status: 200, body: await testApiDestination(engine, principal, { ...params, ...body }) };
  },
});
