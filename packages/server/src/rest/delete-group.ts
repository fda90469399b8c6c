// DELETE /schedule-groups/{name}: deletes an empty schedule group.
import { deleteGroup, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteGroupOperation = operation({
  method: "DELETE",
  path: "/api/v1/schedule-groups/{name}",
  summary: "Delete an empty schedule group",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal, params }) {
    await deleteGroup(engine, principal, params);
    return { status: 204, body: null };
  },
});
