// PUT /api-destinations/{name}: keeps an API destination, or replaces what it says.
import { apiDestinationDefinition, putApiDestination, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { apiDestinationShape } from "./shape/api-destination-shape.ts";
import { nothing } from "./shape/parts.ts";

export const putApiDestinationOperation = operation({
  method: "PUT",
  path: "/api/v1/api-destinations/{name}",
  summary: "Keep an API destination",
  description:
    "A * in the URL's path is filled by the target of each schedule. A new rate or concurrency counts at once, on every node.",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: apiDestinationDefinition,
  answers: { 200: apiDestinationShape, 201: apiDestinationShape },
  examples: {
    params: { name: "orders" },
    body: {
      url: "https://api.example.com/orders/*",
      method: "POST",
      connection: "crm",
      rateLimitPerSecond: 10,
    },
  },
  async handle({ engine, principal, params, body }) {
    const { created, apiDestination } = await putApiDestination(engine, principal, {
      ...params,
      definition: body,
    });
    return { status: created ? 201 : 200, body: apiDestination };
  },
});
