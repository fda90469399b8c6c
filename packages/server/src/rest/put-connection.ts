// PUT /connections/{name}: keeps the credential of a target, sealed.
import { connectionDefinition, putConnection, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { connectionShape } from "./shape/connection-shape.ts";
import { nothing } from "./shape/parts.ts";

export const putConnectionOperation = operation({
  method: "PUT",
  path: "/api/v1/connections/{name}",
  summary: "Keep a connection",
  description:
    "Of every kind what lets us in is sealed and never shown again. A new secret of a signing connection signs beside the old one for 24 hours.",
  role: "admin",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: connectionDefinition,
  answers: { 200: connectionShape, 201: connectionShape },
  examples: {
    params: { name: "crm" },
    body: { kind: "api-key", header: "x-api-key", value: "the-secret-of-the-target" },
  },
  async handle({ engine, principal, params, body }) {
    const { created, connection } = await putConnection(engine, principal, {
      name: params.name,
      definition: body,
    });
    return { status: created ? 201 : 200, body: connection };
  },
});
