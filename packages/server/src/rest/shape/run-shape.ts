// A run as the API shows it, in lists and in full.
import { runStates } from "@punctual/engine";
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

export const runDetailShape = runShape
  .extend({
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
  })
  .meta({ id: "DeadLetter" });
