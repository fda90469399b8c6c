// What the commands read of a schedule and its versions; everything else is passed on as it came.
import { z } from "zod";

const target = z.looseObject({
  kind: z.string(),
  url: z.string().optional(),
  method: z.string().optional(),
  job: z.string().optional(),
  name: z.string().optional(),
  queue: z.string().optional(),
  bus: z.string().optional(),
  source: z.string().optional(),
  detailType: z.string().optional(),
  rule: z.string().optional(),
  arn: z.string().optional(),
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

export type ScheduleAnswer = z.output<typeof scheduleShape>;

export const versionShape = z.looseObject({
  version: z.number(),
  createdAt: z.string(),
  actor: z.string(),
  expression: z.string(),
  timezone: z.string(),
});
