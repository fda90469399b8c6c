// A backfill as the API shows it, and what one would run.
import { backfillStates } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

export const backfillShape = z
  .object({
    id: z.string(),
    schedule: z.string().nullable(),
    from: shownInstant,
    to: shownInstant,
    state: z.enum(backfillStates),
    total: z.int(),
    made: z.int(),
    succeeded: z.int(),
    failed: z.int(),
    open: z.int(),
    skipped: z.int(),
    createdAt: shownInstant,
    actor: z.string(),
  })
  .meta({ id: "Backfill" });

export const backfillPreviewShape = z
  .object({
    total: z.int(),
    alreadySucceeded: z.int(),
    toRun: z.int(),
    first: shownInstant.nullable(),
    last: shownInstant.nullable(),
    next: z.array(shownInstant),
  })
  .meta({ id: "BackfillPreview" });
