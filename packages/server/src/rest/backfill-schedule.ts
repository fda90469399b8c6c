// POST /schedules/{group}/{name}:backfill: runs the times of a past range, or says what it would run.
import { previewBackfill, startBackfill } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import { scheduleParams } from "./schedule-params.ts";
import { backfillPreviewShape, backfillShape } from "./shape/backfill-shape.ts";
import { instant, nothing } from "./shape/parts.ts";

const range = { from: "2026-11-01T00:00:00Z", to: "2026-11-30T23:59:59Z" };

export const backfillScheduleOperation = operation({
  method: "POST",
  path: "/api/v1/schedules/{group}/{name}:backfill",
  summary: "Backfill a schedule",
  description:
    "Makes a run for every time that the schedule's expression names from `from` to `to`, both included and neither in the " +
    "future. A time that succeeded is passed over unless `includeSucceeded` is true; one with a run under way is left alone; " +
    "an earlier backfill run that ended without success is opened again. At most `concurrency` of its runs are open at once. " +
    "With `dryRun` nothing is made: 200 says what would be.",
  role: "operator",
  takes: ["Idempotency-Key"],
  params: scheduleParams,
  query: nothing,
  body: z.strictObject({
    from: instant,
    to: instant,
    dryRun: z.boolean().default(false),
    includeSucceeded: z.boolean().default(false),
    concurrency: z.int().min(1).max(1000).default(10),
    input: z.json().optional(),
  }),
  answers: { 200: backfillPreviewShape, 201: backfillShape },
  examples: { body: { ...range, concurrency: 5 } },
  async handle({ engine, principal, params, body, headers }) {
    const { dryRun, ...wanted } = body;
    if (dryRun)
      return { status: 200, body: await previewBackfill(engine, principal, { ...params, ...wanted }) };
    const idempotencyKey = idempotencyKeyOf(headers);
    const backfill = await startBackfill(engine, principal, { ...params, ...wanted, idempotencyKey });
    return { status: 201, headers: { location: `/api/v1/backfills/${backfill.id}` }, body: backfill };
  },
});
