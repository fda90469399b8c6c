// GET /api/v1/tenants/{tenantId}/metrics: what a tenant, or one of its listings, came to on each date.
import type { Database } from "@punctual/database";
import { defineRoute, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { daysOver } from "../metric/days-over.ts";
import { checkRange, rangeFields } from "../range/range-query.ts";
import { tenantId } from "../tenant/tenant-id.ts";
import { forKnownTenant } from "./known-tenant.ts";

const days = z.object({
  items: z.array(
    z.object({
      date: z.iso.date(),
      currency: z.string().nullable(),
      listings: z.int(),
      visits: z.int(),
      orders: z.int(),
      unitsSold: z.int(),
      revenue: z.number(),
    }),
  ),
});

const listingId = z.string().max(64, "Expected listingId to have 1 to 64 characters, got more.");

export const listTenantDaysRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/tenants/{tenantId}/metrics",
    summary: "Add up a tenant's metrics by date and currency, oldest first",
    guard: requireRole("viewer"),
    params: z.strictObject({ tenantId }),
    query: z.strictObject({ ...rangeFields, listingId: listingId.optional() }).superRefine(checkRange),
    answers: { 200: days },
    handle: (request) =>
      forKnownTenant(database, request, async (id) => ({
        status: 200,
        headers: {},
        body: { items: await daysOver(database, { tenantId: id, ...request.query }) },
      })),
  });
