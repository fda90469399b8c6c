// GET /schedule-groups: a tenant's schedule groups.
import { listGroups } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";
import { groupShape } from "./shape/schedule-shape.ts";

export const listGroupsOperation = operation({
  method: "GET",
  path: "/api/v1/schedule-groups",
  summary: "List schedule groups",
  role: "viewer",
  params: nothing,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(groupShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listGroups(engine, principal, query) };
  },
});
