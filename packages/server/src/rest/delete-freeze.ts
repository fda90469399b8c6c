// DELETE /freeze: lets the tenant's runs begin again.
import { unfreeze } from "@punctual/engine";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteFreezeOperation = operation({
  method: "DELETE",
  path: "/api/v1/freeze",
  summary: "Unfreeze",
  description: "What has gathered goes on, oldest first. May be repeated.",
  role: "operator",
  params: nothing,
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal }) {
    await unfreeze(engine, principal);
    return { status: 204, body: null };
  },
});
