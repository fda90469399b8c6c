// POST /api/v1/jobs/rebuild-daily-metrics: the documented call, for whatever schedules outside.
import type { Database } from "@punctual/database";
import {
  problemResponse,
  type Guard,
  type HttpRequest,
  type HttpResponse,
  type Job,
  type JobRoute,
} from "@punctual/jobs";
import { z } from "zod";
import { nowIn } from "../clock/now-in.ts";
import { rebuildBody } from "../job/rebuild.ts";
import { problem } from "../problem.ts";
import { resolveRange } from "../range/resolve-range.ts";
import { findTenant } from "../tenant/find-tenant.ts";
import { timezonesOf } from "../tenant/timezones.ts";
import { runOfTenants } from "./run-of-tenants.ts";

export interface RunRouteSetting {
  readonly database: Database;
  readonly job: Job;
  readonly guard: Guard;
}

const rebuilt = z.object({
  success: z.boolean(),
  jobLogId: z.string(),
  duration: z.int(),
  daysProcessed: z.int(),
  rowsUpserted: z.int(),
  listingsProcessed: z.int(),
  dateRange: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    maxDateAfterRebuild: z.iso.date().nullable(),
  }),
});

const rebuiltAll = runOfTenants.extend({
  rowsUpserted: z.int().optional(),
  dateRange: z.object({ from: z.iso.date(), to: z.iso.date() }),
});

export const runRebuild = ({ database, job, guard }: RunRouteSetting): JobRoute => ({
  method: "POST",
  path: "/api/v1/jobs/rebuild-daily-metrics",
  summary: "Make the daily metrics of a tenant anew, or those of every tenant",
  guard,
  job,
  body: rebuildBody,
  answers: { 200: z.union([rebuilt, rebuiltAll]) },
  refuse: (input, request) => refuse(database, rebuildBody.parse(input), request),
});

/** No run is made for a tenant that is not known, nor for dates that are no range where it is. */
async function refuse(
  database: Database,
  { tenantId, from, to }: z.output<typeof rebuildBody>,
  request: HttpRequest,
): Promise<HttpResponse | null> {
  const tenant = tenantId === undefined ? null : await findTenant(database, tenantId);
  if (tenantId !== undefined && tenant === null) return problem("tenant-not-found", request);
  const timezones = tenant === null ? await timezonesOf(database, { connected: false }) : [tenant.timezone];
  const scheduledAt = await momentOf(database, request);
  for (const timezone of timezones.length === 0 ? ["UTC"] : timezones) {
    const resolved = resolveRange({ from, to }, { timezone, scheduledAt });
    if (resolved.ok) continue;
    const { field, detail } = resolved;
    return problemResponse({ code: "invalid-request", field, detail }, request);
  }
  return null;
}

/** What the call stands for: a malformed header was refused before. */
async function momentOf(database: Database, { headers }: HttpRequest): Promise<Date> {
  const named = headers["punctual-scheduled-at"];
  return named === undefined ? nowIn(database) : new Date(named.toUpperCase().replace(" ", "T"));
}
