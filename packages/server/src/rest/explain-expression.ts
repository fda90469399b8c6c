// POST /expressions:explain: what an expression means and when it fires.
import { explainExpression } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { instant, nothing, shownInstant } from "./shape/parts.ts";

export const explainExpressionOperation = operation({
  method: "POST",
  path: "/api/v1/expressions:explain",
  summary: "Explain a schedule expression",
  role: "viewer",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    expression: z.string().min(1).max(256),
    timezone: z.string().min(1).max(50).default("UTC"),
    after: instant.nullable().default(null),
    count: z.int().min(1).max(100).default(10),
    startAt: instant.nullable().default(null),
  }),
  answers: {
    200: z.object({
      kind: z.enum(["cron", "rate", "at"]),
      description: z.string(),
      next: z.array(shownInstant),
      warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    }),
  },
  async handle({ engine, principal, body }) {
    return { status: 200, body: await explainExpression(engine, principal, body) };
  },
});
