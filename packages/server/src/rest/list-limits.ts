// GET /limits: what a tenant may have and do, and how much of it is used.
import { listLimits, quotaNames } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

const limit = z
  .object({ name: z.enum(quotaNames), limit: z.int(), used: z.int() })
  .meta({ id: "Limit", example: { name: "schedules", limit: 1_000_000, used: 12 } });

export const listLimitsOperation = operation({
  method: "GET",
  path: "/api/v1/limits",
  summary: "List what the tenant may have and do",
  role: "viewer",
  params: nothing,
  query: nothing,
  body: noBody,
  answers: { 200: z.object({ items: z.array(limit), nextCursor: z.null() }) },
  async handle({ engine, principal }) {
    return { status: 200, body: { items: await listLimits(engine, principal), nextCursor: null } };
  },
});
