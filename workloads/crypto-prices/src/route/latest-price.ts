// GET /api/v1/prices/{coin}/{currency}/latest: what a coin costs now.
import type { Database } from "@punctual/database";
import { defineRoute, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { latestPrice } from "../price/latest-price.ts";
import { problem } from "../problem.ts";
import { seriesPath } from "../series/series-path.ts";

const latest = z.object({ coin: z.string(), currency: z.string(), price: z.number(), at: z.string() });

export const latestPriceRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/prices/{coin}/{currency}/latest",
    summary: "Show the latest price of a coin in a currency",
    guard: requireRole("viewer"),
    params: seriesPath,
    answers: { 200: latest },
    async handle(request) {
      const body = await latestPrice(database, request.params);
      return body === null || body.price === null
        ? problem("not-found", request)
        : { status: 200, headers: {}, body };
    },
  });
