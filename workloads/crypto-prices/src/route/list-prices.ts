// GET /api/v1/prices: every coin in every currency, with its latest price.
import type { Database } from "@punctual/database";
import { defineRoute, foreignCursor, pageQuery, pageShape, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { latestPrices } from "../price/latest-prices.ts";

const pricePage = pageShape(
  z.object({
    coin: z.string(),
    symbol: z.string(),
    name: z.string(),
    currency: z.string(),
    price: z.number().nullable(),
    at: z.string().nullable(),
  }),
);

export const listPricesRoute = (database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/v1/prices",
    summary: "List the coins in each currency with their latest price",
    guard: requireRole("viewer"),
    query: z.strictObject(pageQuery),
    answers: { 200: pricePage },
    async handle(request) {
      const body = await latestPrices(database, request.query);
      return body === null ? foreignCursor(request) : { status: 200, headers: {}, body };
    },
  });
