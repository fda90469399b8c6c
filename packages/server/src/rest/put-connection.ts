// PUT /connections/{name}: keeps the credential of a target, sealed.
import {
  connectionDefinition,
  connectionSettings,
  putConnection,
  replaceSettings,
  resourceName,
  writtenConnection,
} from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { connectionShape } from "./shape/connection-shape.ts";
import { nothing } from "./shape/parts.ts";

export const putConnectionOperation = operation({
  method: "PUT",
  path: "/api/v1/connections/{name}",
  summary: "Keep a connection",
  description:
    "Of every kind what lets us in is sealed and never shown again; where it is left out, the one of that kind that is there stays. A new secret of a signing connection signs beside the old one for 24 hours.",
  role: "admin",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: writtenConnection,
  answers: { 200: connectionShape, 201: connectionShape },
  examples: {
    params: { name: "crm" },
    body: { kind: "api-key", header: "x-api-key", value: "the-secret-of-the-target" },
  },
  async handle({ engine, principal, params: { name }, body }) {
    const whole = connectionDefinition.safeParse(body);
    if (whole.success) {
      const put = { name, definition: whole.data };
      const { created, connection } = await putConnection(engine, principal, put);
      return { status: created ? 201 : 200, body: connection };
    }
    const settings = connectionSettings.parse(body);
    return { status: 200, body: await replaceSettings(engine, principal, { name, settings }) };
  },
});
