// A run as the API shows it, in lists and in full.
import { keptDefinition, runStates } from "@punctual/engine";
import { z } from "zod";
import { shownInstant } from "./parts.ts";

const tally = z.object({ total: z.int(), successful: z.int(), failed: z.int(), skipped: z.int() });

export const runShape = z
  .object({
    id: z.string(),
    tenant: z.string(),
    schedule: z.string().nullable(),
    job: z.string().nullable(),
    kind: z.enum(["scheduled", "manual", "backfill", "call", "event"]),
    scheduledAt: shownInstant,
    dueAt: shownInstant,
    state: z.enum(runStates),
    reason: z.string().nullable(),
    attemptCount: z.int(),
    lost: z.int(),
    createdAt: shownInstant,
    startedAt: shownInstant.nullable(),
    endedAt: shownInstant.nullable(),
    tally: tally.nullable(),
    result: z.unknown(),
    error: z.string().nullable(),
  })
  .meta({ id: "Run" });

const attempt = z.object({
  number: z.int(),
  token: z.string().nullable(),
  node: z.string().nullable(),
  startedAt: shownInstant.nullable(),
  endedAt: shownInstant.nullable(),
  outcome: z.enum(["succeeded", "failed", "lost", "superseded", "cancelled"]).nullable(),
  status: z.int().nullable(),
  error: z.string().nullable(),
  responseExcerpt: z.string().nullable(),
});

/** What was sent or will be, and where to. */
const request = {
  input: z
    .string()
    .nullable()
    .meta({ description: "With its template filled in, for the last attempt or the next one." }),
  target: keptDefinition.shape.target.nullable().meta({ description: "As a schedule's; null for a call." }),
};

const upcoming = z
  .object({ attemptAt: shownInstant, retriesLeft: z.int(), giveUpAt: shownInstant })
  .nullable()
  .meta({ description: "While it waits for its first attempt or a retry." });

const links = {
  previousId: z
    .string()
    .nullable()
    .meta({ description: "The run of its schedule before it, by scheduledAt." }),
  nextId: z.string().nullable().meta({ description: "The run of its schedule after it." }),
  deadLetterId: z
    .string()
    .nullable()
    .meta({ description: "Its dead letter, while that is neither redriven nor discarded." }),
};

export const runDetailShape = runShape
  .extend({
    ...request,
    timezone: z.string().nullable(),
    upcoming,
    ...links,
    attempts: z.array(attempt),
    items: z.array(z.object({ key: z.string(), error: z.string() })),
    log: z.array(z.object({ at: shownInstant, level: z.string(), message: z.string(), data: z.unknown() })),
  })
  .meta({ id: "RunDetail" });

export const deadLetterShape = z
  .object({
    id: z.string(),
    runId: z.string(),
    schedule: z.string().nullable(),
    job: z.string().nullable(),
    reason: z.string(),
    error: z.string().nullable(),
    createdAt: shownInstant,
    redrivenAt: shownInstant.nullable(),
    discardedAt: shownInstant.nullable(),
    runState: z
      .enum(runStates)
      .nullable()
      .meta({ description: "How its run stands now; null once that is gone." }),
  })
  .meta({ id: "DeadLetter" });

/** A run in one line. */
export const lastRunShape = z
  .object({
    id: z.string(),
    state: z.enum(runStates),
    scheduledAt: shownInstant,
    endedAt: shownInstant.nullable(),
  })
  .meta({ id: "LastRun" });

export const deadLetterDetailShape = deadLetterShape
  .extend({
    ...request,
    run: lastRunShape.nullable().meta({ description: "As it stands now; null once it is gone." }),
    attempts: z.int(),
  })
  .meta({ id: "DeadLetterDetail" });
