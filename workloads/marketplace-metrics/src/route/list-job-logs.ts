// GET /api/v1/jobs/status: what the jobs did for the token's tenant.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageQuery, type Route } from "@punctual/jobs";
import { z } from "zod";
import { jobTypes } from "../job-log/job-type.ts";
import { listJobLogs } from "../job-log/list-job-logs.ts";
import { jobLogPage } from "./shown-job-log.ts";
import { forTenant, type TokenGuard } from "./token-guard.ts";

export interface TokenRouteSetting {
  readonly database: Database;
  readonly guard: TokenGuard;
}

export const listJobLogsRoute = ({ database, guard }: TokenRouteSetting): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/jobs/status",
    summary: "List what the jobs did for the token's tenant, newest first",
    guard,
    query: z.strictObject({ jobType: z.enum(jobTypes).optional(), ...pageQuery }),
    answers: { 200: jobLogPage },
    handle: (request) =>
      forTenant(guard, request, async (tenantId) => {
        const body = await listJobLogs(database, { tenantId, ...request.query });
        return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
      }),
  });
