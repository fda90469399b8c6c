// DELETE /apps/{name}: forgets an app whose jobs no schedule needs.
import { deleteApp, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteAppOperation = operation({
  method: "DELETE",
  path: "/api/v1/apps/{name}",
  summary: "Forget an app",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  async handle({ engine, principal, params }) {
    await deleteApp(engine, principal, params);
    return { status: 204, body: null };
  },
});
