// What the commands read of dead letters, and of what became of many; everything else is passed on as it came.
import { z } from "zod";

export const deadLetterShape = z.looseObject({
  id: z.string(),
  runId: z.string(),
  schedule: z.string().nullable(),
  reason: z.string(),
  error: z.string().nullable(),
  createdAt: z.string(),
  redrivenAt: z.string().nullable(),
});

export const deadLetterDetailShape = deadLetterShape.extend({
  // Absent in the answers of an older server.
  input: z.string().nullish(),
  attempts: z.number().nullish(),
  run: z.looseObject({ state: z.string() }).nullish(),
});

export type DeadLetterAnswer = z.output<typeof deadLetterShape>;

const countedReason = z.looseObject({ reason: z.string(), count: z.number() });

export const clearedShape = z.looseObject({
  matched: z.number(),
  byReason: z.array(countedReason),
  sample: z.array(deadLetterShape),
});

export type ClearedAnswer = z.output<typeof clearedShape>;
