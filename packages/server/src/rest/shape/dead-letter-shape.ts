// Dead letters as the API shows them: one, what many died of, and what a filter means.
import { z } from "zod";
import { instant, shownInstant } from "./parts.ts";
import { countsByState } from "./run-counts-shape.ts";
import { deadLetterShape } from "./run-shape.ts";

export const deadLetterCauseShape = z
  .object({
    reason: z.string(),
    error: z.string().nullable(),
    errorDigest: z.string().meta({ description: "By which a filter means this error." }),
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

export const redrivenShape = matchedShape
  .extend({
    redriven: z.int(),
    redrivenFrom: shownInstant.nullable().meta({ description: "Null for a dry run." }),
    redrivenTo: shownInstant.nullable(),
  })
  .meta({ id: "RedrivenDeadLetters" });

/** What came of letters that were redriven. */
export const outcomesShape = z
  .object({
    redriven: z.int(),
    runs: countsByState.partial().meta({
      id: "DeadLetterOutcomesByState",
      description:
        "By how their runs stand now; a state that none is in is left out, and so are runs that are gone.",
    }),
  })
  .meta({ id: "DeadLetterOutcomes" });

const text = z.string().min(1).max(512);

export const errorDigest = z.string().regex(/^[0-9a-f]{16}$/, "Expected the errorDigest of a cause.");

/** Open dead letters alone are meant; an empty filter means all of them. */
export const deadLetterFilter = z.strictObject({
  ids: z.array(z.string().min(1).max(64)).min(1).max(1000).optional(),
  schedule: text.optional(),
  job: text.optional(),
  reason: text.optional(),
  errorDigest: errorDigest.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
