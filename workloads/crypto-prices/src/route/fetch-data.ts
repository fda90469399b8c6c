// POST /api/cron/fetch-data: the documented call, for whatever schedules outside.
import type { Guard, Job, JobRoute } from "@punctual/jobs";
import { z } from "zod";
import { failed } from "../fetch/completed.ts";

const results = z.object({
  total: z.int(),
  successful: z.int(),
  failed: z.int(),
  errors: z.array(z.object({ coin: z.string(), currency: z.string(), error: z.string() })).max(100),
  errorsOmitted: z.int().optional(),
});

const fetched = z.object({
  success: z.literal(true),
  data: z.object({ message: z.string(), timestamp: z.string(), results }),
  status: z.literal("partial").optional(),
});

export const refused = z.object({ success: z.literal(false), error: z.string() });

export const fetchData = (guard: Guard, fetch: Job): JobRoute => ({
  method: "POST",
  path: "/api/cron/fetch-data",
  summary: "Fetch the prices of every coin in every currency",
  guard,
  job: fetch,
  // Schedulers send one of their own making, which says nothing that the fetch would need.
  ignoresBody: true,
  answers: { 200: fetched, 401: refused, 500: refused },
  presentFailure: failed,
});
