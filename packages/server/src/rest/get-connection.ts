// GET /connections/{name}: one connection, its secret never.
import { getConnection, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { connectionShape } from "./shape/connection-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getConnectionOperation = operation({
  method: "GET",
  path: "/api/v1/connections/{name}",
  summary: "Show a connection",
  role: "viewer",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 200: connectionShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getConnection(engine, principal, params) };
  },
});
