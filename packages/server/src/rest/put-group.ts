// PUT /schedule-groups/{name}: makes a schedule group; it may be repeated.
import { putGroup, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";
import { groupShape } from "./shape/schedule-shape.ts";

export const putGroupOperation = operation({
  method: "PUT",
  path: "/api/v1/schedule-groups/{name}",
  summary: "Make a schedule group",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 200: groupShape, 201: groupShape },
  async handle({ engine, principal, params }) {
    const { created, group } = await putGroup(engine, principal, params);
    return { status: created ? 201 : 200, body: group };
  },
});
