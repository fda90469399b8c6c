// POST /connections/{name}:test: calls an address with a connection's credentials.
import { resourceName, testConnection, testConnectionRequest } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { deliveryTrialShape } from "./shape/delivery-trial-shape.ts";
import { nothing } from "./shape/parts.ts";

export const testConnectionOperation = operation({
  method: "POST",
  path: "/api/v1/connections/{name}:test",
  summary: "Try a connection",
  description:
    "Sends one request with the connection's credentials, under the same rules as a delivery, and answers what came of it.",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: testConnectionRequest,
  answers: { 200: deliveryTrialShape },
  examples: {
    params: { name: "crm" },
    body: { url: "https://example.com/hook", method: "POST", body: { ping: true } },
    answers: {
      200: { outcome: "succeeded", status: 200, error: null, responseExcerpt: "ok", durationMs: 84 },
    },
  },
  async handle({ engine, principal, params, body }) {
    return { status: 200, body: await testConnection(engine, principal, { ...params, ...body }) };
  },
});
