// DELETE /connections/{name}: forgets a credential that nothing uses.
import { deleteConnection, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteConnectionOperation = operation({
  method: "DELETE",
  path: "/api/v1/connections/{name}",
  summary: "Delete a connection",
  role: "admin",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal, params }) {
    await deleteConnection(engine, principal, params);
    return { status: 204, body: null };
  },
});
