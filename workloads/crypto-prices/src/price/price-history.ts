// The history of one series: its points, or its daily averages.
import type { Queryable } from "@punctual/database";
import { calendarDate, exactNumber, pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { Series } from "../series/series.ts";
import { listDailyPrices } from "./list-daily-prices.sql.ts";
import { listHourlyPrices } from "./list-hourly-prices.sql.ts";

export interface HistoryRequest {
  readonly series: Series;
  readonly resolution: "hourly" | "daily";
  /** Days (UTC), both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Newest first. Null for a cursor of another list. */
export function priceHistory(queryable: Queryable, request: HistoryRequest): Promise<Page<unknown> | null> {
  return request.resolution === "daily" ? dailyPage(queryable, request) : hourlyPage(queryable, request);
}

const wantedBy = ({ series, from, to, limit }: HistoryRequest) => ({
  ...series,
  from: from ?? null,
  to: to ?? null,
  limit: limit + 1,
});

const identityOf = ({ series, resolution, from, to }: HistoryRequest) => [
  series.coin,
  series.currency,
  resolution,
  from,
  to,
];

const dayPosition = z.tuple([calendarDate]);

async function dailyPage(queryable: Queryable, request: HistoryRequest): Promise<Page<unknown> | null> {
  const identity = identityOf(request);
  const after = readCursor(request.cursor, { identity, position: dayPosition });
  if (after === "foreign") return null;
  const [before = null] = after ?? [];
  return pageOf(await queryable.query(listDailyPrices, { ...wantedBy(request), before }), {
    limit: request.limit,
    identity,
    position: ({ date }) => [date],
    show: ({ average, ...row }) => ({ ...row, average: exactNumber(average) }),
  });
}

const hourPosition = z.tuple([z.iso.datetime()]);

async function hourlyPage(queryable: Queryable, request: HistoryRequest): Promise<Page<unknown> | null> {
  const identity = identityOf(request);
  const after = readCursor(request.cursor, { identity, position: hourPosition });
  if (after === "foreign") return null;
  const before = after === null ? null : new Date(after[0]);
  return pageOf(await queryable.query(listHourlyPrices, { ...wantedBy(request), before }), {
    limit: request.limit,
    identity,
    position: ({ at }) => [at.toISOString()],
    show: ({ at, price }) => ({ at, price }),
  });
}
