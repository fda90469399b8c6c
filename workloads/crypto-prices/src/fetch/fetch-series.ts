// Fetches the prices of one series and stores them.
import type { JobLog } from "@punctual/jobs";
import { fetchPoints, type CoinGecko } from "../coingecko/fetch-points.ts";
import { messageOf } from "../message-of.ts";
import { windowDays } from "../price/window-days.ts";
import { keyOf, type Series } from "../series/series.ts";
import { endsRun } from "./series-failed.ts";
import type { StoreQueue } from "./store-queue.ts";

export interface Fetching {
  readonly coinGecko: CoinGecko;
  readonly log: JobLog;
  readonly signal: AbortSignal;
  readonly now: Date;
  /** When the last stored point of each series was, by its key. */
  readonly lastPoints: ReadonlyMap<string, Date>;
  readonly storing: StoreQueue;
}

/** All points of the series, or none and a throw. May be repeated. */
export async function fetchSeries(fetching: Fetching, series: Series): Promise<void> {
  const { coinGecko, log, signal, now, lastPoints, storing } = fetching;
  const days = windowDays(now, lastPoints.get(keyOf(series)) ?? null);
  try {
    const points = await fetchPoints(coinGecko, { series, days }, signal);
    await storing.store({ series, points, now, days });
    log.debug("Prices stored", { ...series, days, points: points.length });
  } catch (error) {
    // What ends the whole run is told once, by the run.
    if (!endsRun(error, signal)) log.error("Series failed", { ...series, days, error: messageOf(error) });
    throw error;
  }
}
