// GET /api/v1/prices/{coin}/{currency}: a coin's history, by day or by hour.
import type { Database } from "@punctual/database";
import { calendarDate, defineRoute, foreignCursor, pageQuery, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { latestPrice } from "../price/latest-price.ts";
import { priceHistory } from "../price/price-history.ts";
import { problem } from "../problem.ts";
import { seriesPath } from "../series/series-path.ts";

const historyQuery = z
  .strictObject({
    resolution: z.enum(["hourly", "daily"]).default("daily"),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    ...pageQuery,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["from"],
    message: "Expected from to be the same day as to or an earlier one, got a later one.",
  });

const day = z.object({ date: z.string(), average: z.number(), points: z.int(), updatedAt: z.string() });
const hour = z.object({ at: z.string(), price: z.number() });

const historyPage = z.object({
  items: z.union([z.array(day), z.array(hour)]),
  nextCursor: z.string().nullable(),
});

export const priceHistoryRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/prices/{coin}/{currency}",
    summary: "List a coin's prices by hour, or their averages by day, newest first",
    guard: requireRole("viewer"),
    params: seriesPath,
    query: historyQuery,
    answers: { 200: historyPage },
    async handle(request) {
      const series = request.params;
      if ((await latestPrice(database, series)) === null) return problem("not-found", request);
      const body = await priceHistory(database, { series, ...request.query });
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
