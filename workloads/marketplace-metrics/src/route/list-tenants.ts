// GET /api/v1/tenants: the tenants, with how fresh the metrics of each are.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageQuery, pageShape, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { listTenants } from "../tenant/list-tenants.ts";
import { shownFreshness, shownTenant } from "./shown-tenant.ts";

const page = pageShape(shownTenant.extend({ freshness: shownFreshness }));

export const listTenantsRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/tenants",
    summary: "List the tenants and how fresh their metrics are",
    guard: requireRole("viewer"),
    query: z.strictObject(pageQuery),
    answers: { 200: page },
    async handle(request) {
      const body = await listTenants(database, request.query);
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
