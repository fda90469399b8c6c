// GET /api/v1/listings/{listingId}/metrics: the daily metrics of a listing of the token's tenant.
import { calendarDate, defineRoute, foreignCursor, pageQuery, pageShape, type Route } from "@punctual/jobs";
import { z } from "zod";
import { isKnownListing } from "../listing/is-known-listing.ts";
import { metricsOf } from "../metric/metrics-of.ts";
import { problem } from "../problem.ts";
import type { TokenRouteSetting } from "./list-job-logs.ts";
import { forTenant } from "./token-guard.ts";

const page = pageShape(
  z.object({
    date: z.iso.date(),
    visits: z.int(),
    orders: z.int(),
    unitsSold: z.int(),
    revenue: z.number(),
    conversionRate: z.number().nullable(),
    currency: z.string().nullable(),
    source: z.string(),
    updatedAt: z.iso.datetime(),
  }),
);

const query = z
  .strictObject({ from: calendarDate.optional(), to: calendarDate.optional(), ...pageQuery })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["from"],
    message: "Expected from to be the same day as to or an earlier one, got a later one.",
  });

export const listMetricsRoute = ({ database, guard }: TokenRouteSetting): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/listings/{listingId}/metrics",
    summary: "List a listing's daily metrics, newest date first",
    guard,
    params: z.strictObject({
      listingId: z.string().max(64, "Expected listingId to have 1 to 64 characters, got more."),
    }),
    query,
    answers: { 200: page },
    handle: (request) =>
      forTenant(guard, request, async (tenantId) => {
        const { listingId } = request.params;
        if (!(await isKnownListing(database, { tenantId, listingId })))
          return problem("listing-not-found", request);
        const body = await metricsOf(database, { tenantId, listingId, ...request.query });
        return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
      }),
  });
