// What the client commands read of the server's answers; everything else is passed on as it came.
import { z } from "zod";

const target = z.looseObject({
  kind: z.string(),
  url: z.string().optional(),
  method: z.string().optional(),
  job: z.string().optional(),
});

export const scheduleShape = z.looseObject({
  group: z.string(),
  name: z.string(),
  expression: z.string(),
  timezone: z.string(),
  state: z.string(),
  stateReason: z.string().nullable(),
  origin: z.string(),
  description: z.string().nullable(),
  target,
  overlap: z.string(),
  catchUp: z.string(),
  nextAt: z.string().nullable(),
  version: z.number(),
});

const tally = z.looseObject({
  total: z.number(),
  successful: z.number(),
  failed: z.number(),
  skipped: z.number(),
});

export const runShape = z.looseObject({
  id: z.string(),
  schedule: z.string().nullable(),
  job: z.string().nullable(),
  kind: z.string(),
  scheduledAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  state: z.string(),
  reason: z.string().nullable(),
  attemptCount: z.number(),
  lost: z.number(),
  tally: tally.nullable(),
  error: z.string().nullable(),
});

export const runDetailShape = runShape.extend({
  attempts: z.array(
    z.looseObject({
      number: z.number(),
      node: z.string().nullable(),
      startedAt: z.string().nullable(),
      endedAt: z.string().nullable(),
      outcome: z.string().nullable(),
      status: z.number().nullable(),
      error: z.string().nullable(),
    }),
  ),
  items: z.array(z.looseObject({ key: z.string(), error: z.string() })),
  log: z.array(z.looseObject({ at: z.string(), level: z.string(), message: z.string() })),
});

export const deadLetterShape = z.looseObject({
  id: z.string(),
  runId: z.string(),
  schedule: z.string().nullable(),
  reason: z.string(),
  error: z.string().nullable(),
  createdAt: z.string(),
  redrivenAt: z.string().nullable(),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ items: z.array(item), nextCursor: z.string().nullable() });

export type ScheduleAnswer = z.output<typeof scheduleShape>;
export type RunAnswer = z.output<typeof runShape>;
export type RunDetailAnswer = z.output<typeof runDetailShape>;
export type DeadLetterAnswer = z.output<typeof deadLetterShape>;
