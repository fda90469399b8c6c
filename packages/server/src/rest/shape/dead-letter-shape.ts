// Dead letters as the API shows them: one, what many died of, and what a filter means.
import { z } from "zod";
import { instant, shownInstant } from "./parts.ts";
import { deadLetterShape } from "./run-shape.ts";

export const deadLetterCauseShape = z
  .object({
    reason: z.string(),
    error: z.string().nullable(),
    schedule: z.string().nullable(),
    job: z.string().nullable(),
    count: z.int(),
    oldestAt: shownInstant,
    newestAt: shownInstant,
  })
  .meta({ id: "DeadLetterCause" });

export const matchedShape = z.object({
  matched: z.int(),
  sample: z.array(deadLetterShape),
  byReason: z.array(z.object({ reason: z.string(), count: z.int() })),
});

const text = z.string().min(1).max(512);

/** Open dead letters alone are meant; an empty filter means all of them. */
export const deadLetterFilter = z.strictObject({
  ids: z.array(z.string().min(1).max(64)).min(1).max(1000).optional(),
  schedule: text.optional(),
  job: text.optional(),
  reason: text.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
