// GET /api/cron/fetch-data: how long ago prices were fetched; asks no upstream and makes no run.
import type { Database } from "@punctual/database";
import { defineRoute, type Guard, type Route } from "@punctual/jobs";
import { z } from "zod";
import { lastSuccess, type LastSuccess } from "../fetch/last-success.ts";
import { dailyPricesFreshness } from "../price/daily-prices-freshness.ts";
import { refused } from "./fetch-data.ts";

const health = z.object({
  success: z.literal(true),
  data: z.object({
    status: z.enum(["ok", "stale", "never"]),
    lastSuccessAt: z.string().nullable(),
    timestamp: z.string(),
  }),
});

export const fetchHealth = (guard: Guard, database: Database): Route =>
  defineRoute({
    method: "GET",
    path: "/api/cron/fetch-data",
    summary: "Show when prices were last fetched",
    guard,
    answers: { 200: health, 401: refused, 500: refused },
    async handle() {
      const last = await lastSuccess(database);
      const data = {
        status: statusOf(last),
        lastSuccessAt: last.run?.succeededAt.toISOString() ?? null,
        timestamp: last.now.toISOString(),
      };
      return { status: 200, headers: {}, body: { success: true, data } };
    },
  });

function statusOf({ run, now }: LastSuccess): "ok" | "stale" | "never" {
  if (run === null) return "never";
  const ageSeconds = (now.getTime() - run.succeededAt.getTime()) / 1000;
  return ageSeconds > dailyPricesFreshness.maxAgeSeconds ? "stale" : "ok";
}
