// GET /api/v1/metrics/freshness: whether the metrics of the token's tenant are up to date.
import { defineRoute, type Route } from "@punctual/jobs";
import { z } from "zod";
import { freshnessOf } from "../metric/freshness-of.ts";
import type { TokenRouteSetting } from "./list-job-logs.ts";
import { shownFreshness } from "./shown-tenant.ts";
import { forTenant } from "./token-guard.ts";

export const showFreshness = ({ database, guard }: TokenRouteSetting): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/metrics/freshness",
    summary: "Tell whether the token's tenant has metrics of yesterday or later",
    guard,
    query: z.strictObject({}),
    answers: { 200: shownFreshness },
    handle: (request) =>
      forTenant(guard, request, async (tenantId) => ({
        status: 200,
        headers: {},
        body: await freshnessOf(database, tenantId),
      })),
  });
