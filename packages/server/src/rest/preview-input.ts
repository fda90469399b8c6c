// POST /expressions:preview: what an input becomes at the next times of an expression, before anything is saved.
import { namedCalendar, previewInput, resourceName, scheduleDefinition } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { instant, nothing, shownInstant } from "./shape/parts.ts";

export const previewInputOperation = operation({
  method: "POST",
  path: "/api/v1/expressions:preview",
  summary: "Preview an input",
  description:
    "Fills in what an input names, such as <aws.scheduler.scheduled-date>, for the next times of an expression. A calendar's excluded days are left out.",
  role: "viewer",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    expression: z.string().min(1).max(256),
    timezone: z.string().min(1).max(50).default("UTC"),
    input: z.json().optional(),
    after: instant.nullable().default(null),
    startAt: instant.nullable().default(null),
    dst: scheduleDefinition.shape.dst,
    calendar: namedCalendar.nullable().default(null),
    count: z.int().min(1).max(10).default(3),
    schedule: z.strictObject({ group: resourceName, name: resourceName }).optional(),
  }),
  answers: {
    200: z.object({
      items: z.array(z.object({ scheduledAt: shownInstant, input: z.string().nullable() })),
    }),
  },
  examples: {
    body: {
      expression: "cron(0 6 * * ? *)",
      timezone: "America/Sao_Paulo",
      input: { date: "<aws.scheduler.scheduled-date-minus-1d>" },
    },
  },
  async handle({ engine, principal, body }) {
    const { schedule, ...asked } = body;
    const items = await previewInput(engine, principal, {
      ...asked,
      ...(schedule === undefined ? {} : { schedule }),
    });
    return { status: 200, body: { items } };
  },
});
