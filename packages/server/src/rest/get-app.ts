// GET /apps/{name}: one app with the jobs that it serves.
import { getApp, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { appShape } from "./shape/app-shape.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const getAppOperation = operation({
  method: "GET",
  path: "/api/v1/apps/{name}",
  summary: "Show an app",
  role: "viewer",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 200: appShape },
  async handle({ engine, principal, params }) {
    return { status: 200, body: await getApp(engine, principal, params) };
  },
});
