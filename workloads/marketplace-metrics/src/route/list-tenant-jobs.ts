// GET /api/v1/tenants/{tenantId}/jobs: what the jobs did for a tenant, for whoever runs them.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageQuery, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { jobTypes } from "../job-log/job-type.ts";
import { listJobLogs } from "../job-log/list-job-logs.ts";
import { tenantId } from "../tenant/tenant-id.ts";
import { forKnownTenant } from "./known-tenant.ts";
import { jobLogPage } from "./shown-job-log.ts";

export const listTenantJobsRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/tenants/{tenantId}/jobs",
    summary: "List what the jobs did for a tenant, newest first",
    guard: requireRole("viewer"),
    params: z.strictObject({ tenantId }),
    query: z.strictObject({ jobType: z.enum(jobTypes).optional(), ...pageQuery }),
    answers: { 200: jobLogPage },
    handle: (request) =>
      forKnownTenant(database, request, async (id) => {
        const body = await listJobLogs(database, { tenantId: id, ...request.query });
        return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
      }),
  });
