// DELETE /rate-limits/{name}: deletes a rate limit that no schedule names.
import { deleteRateLimit, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteRateLimitOperation = operation({
  method: "DELETE",
  path: "/api/v1/rate-limits/{name}",
  summary: "Delete a rate limit",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  examples: { params: { name: "coingecko" } },
  async handle({ engine, principal, params }) {
    await deleteRateLimit(engine, principal, params);
    return { status: 204, body: null };
  },
});
