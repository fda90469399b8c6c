// PUT /apps/{name}: keeps an app and the jobs that it serves, or replaces what it said.
import { appDefinition, putApp, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { appShape } from "./shape/app-shape.ts";
import { nothing } from "./shape/parts.ts";

export const putAppOperation = operation({
  method: "PUT",
  path: "/api/v1/apps/{name}",
  summary: "Register an app",
  description:
    "An app is a program elsewhere that serves jobs over HTTP. A schedule may then have one of its jobs as its target. An app does this at every start.",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: appDefinition,
  answers: { 200: appShape, 201: appShape },
  examples: {
    params: { name: "reports" },
    body: { url: "https://reports.example.com/punctual", jobs: ["reports.monthly"] },
  },
  async handle({ engine, principal, params, body }) {
    const { created, app } = await putApp(engine, principal, { ...params, definition: body });
    return { status: created ? 201 : 200, body: app };
  },
});
