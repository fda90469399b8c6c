// POST /api/v1/jobs/sync-mercadolivre: the documented call, for whatever schedules outside.
import { type JobRoute } from "@punctual/jobs";
import { z } from "zod";
import { syncBody } from "../job/sync.ts";
import { problem } from "../problem.ts";
import { findTenant } from "../tenant/find-tenant.ts";
import type { RunRouteSetting } from "./run-rebuild.ts";

const synced = z.object({
  success: z.boolean(),
  jobLogId: z.string(),
  duration: z.int(),
  listingsSynced: z.int(),
  ordersSynced: z.int(),
  visitsSynced: z.int(),
  dateRange: z.object({ from: z.iso.date(), to: z.iso.date() }),
});

export const runSync = ({ database, job, guard }: RunRouteSetting): JobRoute => ({
  method: "POST",
  path: "/api/v1/jobs/sync-mercadolivre",
  summary: "Bring a tenant's listings, orders and visits up to date with Mercado Livre",
  guard,
  job,
  body: syncBody,
  answers: { 200: synced },
  async refuse(input, request) {
    const tenant = await findTenant(database, syncBody.parse(input).tenantId);
    if (tenant === null) return problem("tenant-not-found", request);
    return tenant.mercadolivre === null ? problem("not-connected", request) : null;
  },
});
