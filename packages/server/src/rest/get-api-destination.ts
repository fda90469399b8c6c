// GET /api-destinations/{name}: one API destination.
import { getApiDestination, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { apiDestinationShape } from "./shape/api-destination-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getApiDestinationOperation = operation({
  method: "GET",
  path: "/api/v1/api-destinations/{name}",
  summary: "Show an API destination",
  role: "viewer",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 200: apiDestinationShape },
  examples: { params: { name: "orders" } },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getApiDestination(engine, principal, params) };
  },
});
