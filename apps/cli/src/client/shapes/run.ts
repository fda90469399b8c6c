// What the commands read of a run, its attempts and its log; everything else is passed on as it came.
import { z } from "zod";

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
  // Absent in the answers of an older server.
  input: z.string().nullish(),
  upcoming: z.looseObject({ attemptAt: z.string(), retriesLeft: z.number(), giveUpAt: z.string() }).nullish(),
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

export type RunAnswer = z.output<typeof runShape>;

export type RunDetailAnswer = z.output<typeof runDetailShape>;

export const logLineShape = z.looseObject({
  line: z.string(),
  at: z.string(),
  level: z.string(),
  message: z.string(),
});

export type LogLineAnswer = z.output<typeof logLineShape>;
