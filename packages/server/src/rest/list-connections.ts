// GET /connections: a tenant's connections, their secrets never.
import { listConnections } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { connectionShape } from "./shape/connection-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listConnectionsOperation = operation({
  method: "GET",
  path: "/api/v1/connections",
  summary: "List connections",
  role: "viewer",
  params: nothing,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(connectionShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listConnections(engine, principal, query) };
  },
});
