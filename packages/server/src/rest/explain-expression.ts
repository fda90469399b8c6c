// POST /expressions:explain: what an expression means and when it fires.
import { explainExpression, namedCalendar, scheduleDefinition } from "@punctual/engine";
import { notations } from "@punctual/expression";
import { z } from "zod";
import { operation } from "../operation.ts";
import { occurrenceList } from "./shape/occurrence-shape.ts";
import { instant, nothing } from "./shape/parts.ts";

const translation = z.object({ text: z.string().nullable(), note: z.string().nullable() });

export const explainExpressionOperation = operation({
  method: "POST",
  path: "/api/v1/expressions:explain",
  summary: "Explain a schedule expression",
  description:
    "dialect says how it is written: as AWS does, in a crontab's five fields, or in Quartz's with seconds; auto goes by its form. The answer's expression is what a schedule takes; dialects says the same in each, or why it cannot.",
  role: "viewer",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    expression: z.string().min(1).max(256),
    timezone: z.string().min(1).max(50).default("UTC"),
    after: instant.nullable().default(null),
    count: z.int().min(1).max(100).default(10),
    startAt: instant.nullable().default(null),
    dst: scheduleDefinition.shape.dst,
    calendar: namedCalendar.nullable().default(null),
    dialect: z.enum(["auto", ...notations]).default("aws"),
  }),
  answers: {
    200: z.object({
      expression: z.string(),
      kind: z.enum(["cron", "rate", "at"]),
      description: z.string(),
      dialects: z.object({ aws: translation, crontab: translation, quartz: translation }),
      ...occurrenceList,
      warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    }),
  },
  examples: {
    body: { expression: "0 9 * * 1-5", dialect: "auto", timezone: "Europe/Berlin", count: 3 },
  },
  async handle({ engine, principal, body }) {
    return { status: 200, body: await explainExpression(engine, principal, body) };
  },
});
