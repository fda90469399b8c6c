// The job: the prices of every coin in every currency, fetched and stored.
import type { Database } from "@punctual/database";
import { defineJob, type Job } from "@punctual/jobs";
import { z } from "zod";
import type { CoinGecko } from "./coingecko/fetch-points.ts";
import { completed } from "./fetch/completed.ts";
import { fetchAll } from "./fetch/fetch-all.ts";
import { keepSuccess } from "./fetch/last-success.ts";
import { messageOf } from "./message-of.ts";
import { keepReference, type Reference } from "./reference/keep-reference.ts";
import { seriesOf } from "./series/series.ts";

export const fetchPricesName = "crypto-prices.fetch";

export interface FetchPricesSetting extends Reference {
  readonly database: Database;
  readonly coinGecko: CoinGecko;
}

export function fetchPrices(setting: FetchPricesSetting): Job {
  const { database, coins, currencies } = setting;
  const series = seriesOf(coins, currencies);
  return defineJob({
    name: fetchPricesName,
    input: z.strictObject({}),
    // CoinGecko is one: a second fetch while one is under way joins it.
    key: () => "coingecko",
    async run(context) {
      const { run, log, signal } = context;
      log.info("Cron job triggered - starting data fetch", { total: series.length });
      try {
        await keepReference(database, setting);
        const tally = await fetchAll({ ...setting, series }, context);
        const now = await keepSuccess(database, run.id);
        const { total, successful, failed } = tally;
        log.info("Cron job completed successfully", { total, successful, failed });
        return completed(tally, now);
      } catch (error) {
        // Cancelled or handed to another node, it has not failed.
        if (!signal.aborted) log.error("Cron job failed", { total: series.length, error: messageOf(error) });
        throw error;
      }
    },
  });
}
