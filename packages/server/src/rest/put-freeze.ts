// PUT /freeze: freezes the tenant.
import { freeze } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { freezeShape } from "./shape/freeze-shape.ts";
import { instant, nothing } from "./shape/parts.ts";

export const putFreezeOperation = operation({
  method: "PUT",
  path: "/api/v1/freeze",
  summary: "Freeze everything",
  description:
    "From the answer on no run of the tenant begins, on any node. Attempts under way finish; occurrences are recorded and wait.",
  role: "operator",
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      reason: z.string().max(512).nullable().default(null),
      until: instant.nullable().default(null),
    })
    .prefault({}),
  answers: { 200: freezeShape },
  examples: { body: { reason: "The warehouse is being moved.", until: "2026-12-01T09:00:00Z" } },
  async handle({ engine, principal, body }) {
    return { status: 200, body: await freeze(engine, principal, body) };
  },
});
