// GET /freeze: whether the tenant is frozen.
import { getFreeze } from "@punctual/engine";
import { operation } from "../operation.ts";
import { freezeShape } from "./shape/freeze-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getFreezeOperation = operation({
  method: "GET",
  path: "/api/v1/freeze",
  summary: "Show the freeze",
  role: "viewer",
  params: nothing,
  query: nothing,
  body: noBody,
  answers: { 200: freezeShape },
  async handle({ engine, principal }) {
    return { status: 200, body: await getFreeze(engine, principal) };
  },
});
