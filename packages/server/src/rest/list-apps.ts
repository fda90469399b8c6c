// GET /apps: a tenant's apps by name.
import { listApps } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { appShape } from "./shape/app-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listAppsOperation = operation({
  method: "GET",
  path: "/api/v1/apps",
  summary: "List apps",
  role: "viewer",
  params: nothing,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(appShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listApps(engine, principal, query) };
  },
});
