// POST /api/cron/snapshots/daily: the documented call, for whatever schedules outside.
import type { Database } from "@punctual/database";
import { headerKey, secretsOf, type Job, type JobRoute, type WorkloadLog } from "@punctual/jobs";
import { z } from "zod";
import { refuseFuture } from "./refuse-future.ts";

export interface RunDailySetting {
  readonly database: Database;
  readonly daily: Job;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: WorkloadLog;
}

const completed = z.object({
  message: z.string(),
  results: z.object({
    total: z.int(),
    successful: z.int(),
    failed: z.int(),
    errors: z.array(z.object({ userId: z.string(), error: z.string() })).max(100),
    errorsOmitted: z.int(),
  }),
  status: z.literal("partial").optional(),
});

export function runDaily({ database, daily, environment, log }: RunDailySetting): JobRoute {
  const guard = headerKey({
    header: "x-api-key",
    secrets: secretsOf(environment, "CRON_API_KEY"),
    log,
    actor: "CRON_API_KEY",
  });
  return {
    method: "POST",
    path: "/api/cron/snapshots/daily",
    summary: "Record what every user's products are worth on a day",
    guard,
    job: daily,
    refuse: (_input, request) => refuseFuture(database, request),
    answers: { 200: completed },
  };
}
