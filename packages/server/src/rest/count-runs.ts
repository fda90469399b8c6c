// GET /run-counts: how many runs of a span stood how, hour by hour or day by day, and how late they began.
import { countRunsOverTime } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { instant, noBody, nothing } from "./shape/parts.ts";
import { runCountsShape } from "./shape/run-counts-shape.ts";

const text = z.string().min(1).max(130).nullable().default(null);

const none = { waiting: 0, claimed: 0, running: 0, partial: 0, dead: 0, skipped: 0, missed: 0, cancelled: 0 };

export const countRunsOperation = operation({
  method: "GET",
  path: "/api/v1/run-counts",
  summary: "Count runs over time",
  description:
    "Counts by scheduledAt, from `from` to `to`, both included; without them the last 24 hours, or 30 days by the day. Every " +
    "bucket is there, an empty one too, at most 400; `at` is where it begins, days begin at midnight in `timezone`.",
  role: "viewer",
  params: nothing,
  query: z.strictObject({
    from: instant.nullable().default(null),
    to: instant.nullable().default(null),
    step: z.enum(["hour", "day"]).default("hour"),
    timezone: z.string().min(1).max(50).default("UTC"),
    schedule: text,
    job: text,
  }),
  body: noBody,
  answers: { 200: runCountsShape },
  examples: {
    query: {
      from: "2026-03-28T23:00:00Z",
      to: "2026-03-29T21:59:59Z",
      step: "day",
      timezone: "Europe/Berlin",
    },
    answers: {
      200: {
        items: [{ at: "2026-03-28T23:00:00.000Z", counts: { ...none, succeeded: 1_380, dead: 1 } }],
        total: { ...none, succeeded: 1_380, dead: 1 },
        lag: { p50Ms: 2, p95Ms: 11, maxMs: 840 },
      },
    },
  },
  async handle({ engine, principal, query }) {
    return { status: 200, body: await countRunsOverTime(engine, principal, query) };
  },
});
