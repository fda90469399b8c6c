// How many runs stood how, in a bucket of time or in all, as the API shows it.
import type { RunState } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

const count = z.int();

/** Each state by its name, so that whoever reads them knows that none is left out. */
export const countsByState = z
  .object({
    waiting: count,
    claimed: count,
    running: count,
    succeeded: count,
    partial: count,
    dead: count,
    skipped: count,
    missed: count,
    cancelled: count,
  } satisfies Record<RunState, z.ZodInt>)
  .meta({ id: "CountsByState" });

const lag = z.object({
  p50Ms: z.int().meta({ description: "Within 5 %." }),
  p95Ms: z.int().meta({ description: "Within 5 %." }),
  maxMs: z.int(),
});

export const runCountsShape = z
  .object({
    items: z.array(z.object({ at: shownInstant, counts: countsByState })),
    total: countsByState,
    lag: lag.nullable().meta({ description: "startedAt - dueAt of those that began; null where none did." }),
  })
  .meta({ id: "RunCounts" });
