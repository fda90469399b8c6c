// What the commands read of a backfill, and of the look ahead at one; everything else is passed on as it came.
import { z } from "zod";

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

export type BackfillAnswer = z.output<typeof backfillShape>;

export type BackfillPreview = z.output<typeof backfillPreviewShape>;
