// GET /api-destinations: a tenant's API destinations by name.
import { listApiDestinations } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { apiDestinationShape } from "./shape/api-destination-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listApiDestinationsOperation = operation({
  method: "GET",
  path: "/api/v1/api-destinations",
  summary: "List API destinations",
  description: "With `connection`, those that name it.",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    ...pageQuery,
    connection: z.string().min(1).max(64).nullable().default(null),
  }),
  body: noBody,
  answers: { 200: pageOf(apiDestinationShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listApiDestinations(engine, principal, query) };
  },
});
