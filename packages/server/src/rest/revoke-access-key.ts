// DELETE /access-keys/{id}: revokes an access key, on every node at once.
import { revokeAccessKey } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { identifier, noBody, nothing } from "./shape/parts.ts";

export const revokeAccessKeyOperation = operation({
  method: "DELETE",
  path: "/api/v1/access-keys/{id}",
  summary: "Revoke an access key",
  role: "admin",
  params: z.strictObject({ id: identifier }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal, params }) {
    await revokeAccessKey(engine, principal, params);
    return { status: 204, body: null };
  },
});
