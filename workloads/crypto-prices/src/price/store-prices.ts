// Stores the points of series, and the daily averages that they make.
import { classify, type Database, type Transaction } from "@punctual/database";
import type { Points } from "../coingecko/points.ts";
import { keyOf, type Series } from "../series/series.ts";
import { averageColumns, pointColumns, type SeriesDays } from "./day-columns.ts";
import { dayMs, daysOf, type Day } from "./days-of.ts";
import { insertDailyPrices } from "./insert-daily-prices.sql.ts";
import { insertPriceDays } from "./insert-price-days.sql.ts";
import { lastPoints } from "./last-points.ts";
import { upsertBegunDays } from "./upsert-begun-days.sql.ts";
import { upsertDailyPrices } from "./upsert-daily-prices.sql.ts";
import { upsertPriceDays } from "./upsert-price-days.sql.ts";
import { wholeSince } from "./whole-since.ts";

export interface FetchedPrices {
  readonly series: Series;
  readonly points: Points;
  /** When they were asked for, and for how many days back. */
  readonly now: Date;
  readonly days: number;
}

/** All in one transaction. Repeated, it changes nothing. */
export async function storePrices(database: Database, fetched: readonly FetchedPrices[]): Promise<void> {
  const windows = fetched.map(windowOf).toSorted(byKey);
  const storeBy = (store: Store): Promise<void> =>
    database.transaction((transaction) => store(transaction, windows), {
      statementTimeoutSeconds: patienceSeconds,
    });
  try {
    await storeBy(insertOrUpsert);
  } catch (error) {
    // Somebody else stored a series after we looked: it is no longer new.
    if (classify(error) !== "unique-violation") throw error;
    await storeBy(upsert);
  }
}

/** Where a row is held, half a minute, and some time for the work, before it counts as failed. */
const patienceSeconds = 40;

interface Window {
  readonly series: Series;
  /** With all points that they have: they make an average. */
  readonly whole: readonly Day[];
  /** With those from some time after 00:00 on. */
  readonly begun: readonly Day[];
}

function windowOf({ series, points, now, days: count }: FetchedPrices): Window {
  const since = wholeSince({ firstAt: points[0]?.[0] ?? 0, from: now.getTime() - count * dayMs });
  const days = daysOf(points);
  const firstWhole = days.findIndex(({ day }) => day >= since);
  const begunDays = firstWhole === -1 ? days.length : firstWhole;
  return { series, begun: days.slice(0, begunDays), whole: days.slice(begunDays) };
}

/** One order everywhere, so that two who store the same series wait for each other and not in a ring. */
const byKey = (one: Window, other: Window): number => (keyOf(one.series) < keyOf(other.series) ? -1 : 1);

type Store = (transaction: Transaction, windows: readonly Window[]) => Promise<void>;

/** A series without points has no row that could be in the way: an insert that need not look takes half the time. */
const insertOrUpsert: Store = async (transaction, windows) => {
  const known = await lastPoints(
    transaction,
    windows.map(({ series }) => series),
  );
  const isNew = ({ series }: Window): boolean => !known.has(keyOf(series));
  await insert(transaction, windows.filter(isNew));
  await upsert(
    transaction,
    windows.filter((window) => !isNew(window)),
  );
};

const insert: Store = async (transaction, windows) => {
  if (windows.length === 0) return;
  const all = windows.map(({ series, begun, whole }) => ({ series, days: [...begun, ...whole] }));
  await transaction.query(insertPriceDays, pointColumns(all));
  await transaction.query(insertDailyPrices, averageColumns(windows.map(wholeDays)));
};

const upsert: Store = async (transaction, windows) => {
  const begun = windows.map(({ series, begun: days }) => ({ series, days })).filter(hasDays);
  const whole = windows.map(wholeDays).filter(hasDays);
  if (begun.length > 0) await transaction.query(upsertBegunDays, pointColumns(begun));
  if (whole.length === 0) return;
  await transaction.query(upsertPriceDays, pointColumns(whole));
  await transaction.query(upsertDailyPrices, averageColumns(whole));
};

const wholeDays = ({ series, whole }: Window): SeriesDays => ({ series, days: whole });
const hasDays = ({ days }: SeriesDays): boolean => days.length > 0;
