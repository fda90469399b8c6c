// Fetches every series that a run has still to fetch.
import type { Database } from "@punctual/database";
import type { FanOutResult, JobContext } from "@punctual/jobs";
import type { CoinGecko } from "../coingecko/fetch-points.ts";
import { lastPoints } from "../price/last-points.ts";
import { keyOf, type Series } from "../series/series.ts";
import { fetchSeries } from "./fetch-series.ts";
import { HeldFailures } from "./held-failures.ts";
import { lastSuccess } from "./last-success.ts";
import { endsRun } from "./series-failed.ts";
import { StoreQueue } from "./store-queue.ts";

export interface FetchAll {
  readonly database: Database;
  readonly coinGecko: CoinGecko;
  /** By key. */
  readonly series: readonly Series[];
}

/** Throws where none of them succeeded, in this attempt or an earlier one. */
export async function fetchAll(setting: FetchAll, context: JobContext<unknown>): Promise<FanOutResult> {
  const { database, coinGecko, series } = setting;
  const { run, log, fanOut } = context;
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const ends = (error: unknown): boolean => endsRun(error, signal);
  const last = await lastSuccess(database);
  const known = await lastPoints(database, series);
  const fetching = {
    coinGecko,
    log,
    signal,
    now: last.now,
    lastPoints: known,
    storing: new StoreQueue(database),
  };
  // Where only the failed series of a run are tried again, the others are on record.
  let held = new HeldFailures({ someSucceeded: last.run?.id === run.id, endsRun: ends });
  const pages = (after: string | null): AsyncIterable<readonly Series[]> => {
    // Where an earlier attempt was lost, so are those before.
    if (after !== null) held = new HeldFailures({ someSucceeded: true, endsRun: ends });
    return oneByOne(series, after);
  };
  // All at once: they wait at the gate, and the failed ones for the others.
  return fanOut(pages, { key: keyOf, concurrency: series.length }, async ([one]) => {
    if (one === undefined) return;
    try {
      await held.hold(() => fetchSeries(fetching, one));
    } catch (error) {
      // Nobody should go on asking CoinGecko for a run that has ended.
      if (ends(error)) stop.abort(error);
      throw error;
    }
  });
}

/** So that each is on record as soon as all before it are done. */
async function* oneByOne(series: readonly Series[], after: string | null): AsyncGenerator<readonly Series[]> {
  for (const one of series) if (after === null || keyOf(one) > after) yield [one];
}
