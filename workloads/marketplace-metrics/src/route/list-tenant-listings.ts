// GET /api/v1/tenants/{tenantId}/listings: what each listing of a tenant came to over a range of dates.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageQuery, pageShape, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { listingsOver } from "../metric/listings-over.ts";
import { checkRange, rangeFields } from "../range/range-query.ts";
import { tenantId } from "../tenant/tenant-id.ts";
import { forKnownTenant } from "./known-tenant.ts";

const page = pageShape(
  z.object({
    listingId: z.string(),
    title: z.string().nullable(),
    status: z.string().nullable(),
    visits: z.int(),
    orders: z.int(),
    unitsSold: z.int(),
    revenue: z.number(),
    conversionRate: z.number().nullable(),
    currency: z.string().nullable(),
  }),
);

export const listTenantListingsRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/tenants/{tenantId}/listings",
    summary: "Add up a tenant's metrics by listing, the most revenue first",
    guard: requireRole("viewer"),
    params: z.strictObject({ tenantId }),
    query: z.strictObject({ ...rangeFields, ...pageQuery }).superRefine(checkRange),
    answers: { 200: page },
    handle: (request) =>
      forKnownTenant(database, request, async (id) => {
        const body = await listingsOver(database, { tenantId: id, ...request.query });
        return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
      }),
  });
