// What the client commands read of the server's answers; everything else is passed on as it came.
import { z } from "zod";

const target = z.looseObject({
  kind: z.string(),
  url: z.string().optional(),
  method: z.string().optional(),
  job: z.string().optional(),
  name: z.string().optional(),
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

export const keyShape = z.looseObject({
  id: z.string(),
  name: z.string(),
  tenant: z.string(),
  role: z.string(),
  prefix: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});

export const newKeyShape = keyShape.omit({ lastUsedAt: true }).extend({ key: z.string() });

export const connectionShape = z.looseObject({
  name: z.string(),
  kind: z.string(),
  updatedAt: z.string(),
});

export const freezeShape = z.looseObject({ frozen: z.boolean(), until: z.string().nullable() });

export const findingShape = z.object({
  check: z.string(),
  severity: z.enum(["error", "warning"]),
  subject: z.string(),
  message: z.string(),
  remedy: z.string(),
});
export const findingsShape = z.looseObject({ items: z.array(findingShape) });

const countedReason = z.looseObject({ reason: z.string(), count: z.number() });
export const clearedShape = z.looseObject({
  matched: z.number(),
  byReason: z.array(countedReason),
  sample: z.array(deadLetterShape),
});

export const backfillPreviewShape = z.looseObject({
  total: z.number(),
  alreadySucceeded: z.number(),
  toRun: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
});

export const backfillShape = z.looseObject({
  id: z.string(),
  schedule: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.string(),
  total: z.number(),
  made: z.number(),
  succeeded: z.number(),
  failed: z.number(),
  open: z.number(),
  skipped: z.number(),
});

export type KeyAnswer = z.output<typeof keyShape>;
export type FreezeAnswer = z.output<typeof freezeShape>;
export type FindingAnswer = z.output<typeof findingShape>;
export type ClearedAnswer = z.output<typeof clearedShape>;
export type BackfillAnswer = z.output<typeof backfillShape>;
export type BackfillPreview = z.output<typeof backfillPreviewShape>;

export const logLineShape = z.looseObject({
  line: z.string(),
  at: z.string(),
  level: z.string(),
  message: z.string(),
});

export const versionShape = z.looseObject({
  version: z.number(),
  createdAt: z.string(),
  actor: z.string(),
  expression: z.string(),
  timezone: z.string(),
});

export type LogLineAnswer = z.output<typeof logLineShape>;

export const auditShape = z.looseObject({
  at: z.string(),
  actor: z.string(),
  address: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  result: z.string(),
});

export const limitsShape = z.looseObject({
  items: z.array(z.looseObject({ name: z.string(), used: z.number(), limit: z.number() })),
});
