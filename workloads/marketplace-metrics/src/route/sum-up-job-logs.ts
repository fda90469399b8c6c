// GET /api/v1/jobs/stats: what the jobs of the token's tenant came to.
import { defineRoute, type Route } from "@punctual/jobs";
import { z } from "zod";
import { jobTypes } from "../job-log/job-type.ts";
import { sumUpJobLogs } from "../job-log/sum-up-job-logs.ts";
import type { TokenRouteSetting } from "./list-job-logs.ts";
import { forTenant } from "./token-guard.ts";

const statistics = z.object({
  items: z.array(
    z.object({
      jobType: z.enum(jobTypes),
      total: z.int(),
      succeeded: z.int(),
      partial: z.int(),
      failed: z.int(),
      running: z.int(),
      averageDurationMs: z.number().nullable(),
      lastStartedAt: z.iso.datetime(),
      lastSucceededAt: z.iso.datetime().nullable(),
    }),
  ),
});

export const sumUpJobLogsRoute = ({ database, guard }: TokenRouteSetting): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/jobs/stats",
    summary: "Count the runs of the token's tenant by job type and how they ended",
    guard,
    query: z.strictObject({}),
    answers: { 200: statistics },
    handle: (request) =>
      forTenant(guard, request, async (tenantId) => ({
        status: 200,
        headers: {},
        body: { items: await sumUpJobLogs(database, tenantId) },
      })),
  });
