// GET /access-keys: a tenant's access keys, newest first, without the keys themselves.
import { listAccessKeys } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { accessKeyShape } from "./shape/access-key-shape.ts";
import { noBody, nothing, pageOf, pageQuery } from "./shape/parts.ts";

export const listAccessKeysOperation = operation({
  method: "GET",
  path: "/api/v1/access-keys",
  summary: "List access keys",
  description: "To the admin token, which founds tenants, those of every tenant are shown.",
  role: "admin",
  params: nothing,
  query: z.strictObject(pageQuery),
  body: noBody,
  answers: { 200: pageOf(accessKeyShape) },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await listAccessKeys(engine, principal, query) };
  },
});
