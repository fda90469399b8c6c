// DELETE /api-destinations/{name}: deletes an API destination that no schedule names.
import { deleteApiDestination, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteApiDestinationOperation = operation({
  method: "DELETE",
  path: "/api/v1/api-destinations/{name}",
  summary: "Delete an API destination",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  examples: { params: { name: "orders" } },
  async handle({ engine, principal, params }) {
    await deleteApiDestination(engine, principal, params);
    return { status: 204, body: null };
  },
});
