// GET /api/v1/tenants/{tenantId}: a tenant, with how fresh its metrics are.
import type { Database } from "@punctual/database";
import { defineRoute, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { freshnessOf } from "../metric/freshness-of.ts";
import { problem } from "../problem.ts";
import { findTenant } from "../tenant/find-tenant.ts";
import { tenantId } from "../tenant/tenant-id.ts";
import { shownFreshness, shownTenant } from "./shown-tenant.ts";

export const showTenantRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/tenants/{tenantId}",
    summary: "Show a tenant and how fresh its metrics are",
    guard: requireRole("viewer"),
    params: z.strictObject({ tenantId }),
    answers: { 200: shownTenant.extend({ freshness: shownFreshness }) },
    async handle(request) {
      const tenant = await findTenant(database, request.params.tenantId);
      if (tenant === null) return problem("tenant-not-found", request);
      const body = { ...tenant, freshness: await freshnessOf(database, tenant.id) };
      return { status: 200, headers: {}, body };
    },
  });
