// The workload as punctual.config.ts lists it.
import type { Database } from "@punctual/database";
import { defineWorkload, type Workload, type WorkloadSetting } from "@punctual/jobs";
import { coinGeckoSetting } from "./coingecko/setting.ts";
import { marketChart } from "./coingecko/market-chart.ts";
import { gateOf } from "./gate/gate.ts";
import { fetchPrices, fetchPricesName } from "./job.ts";
import { routes } from "./routes.ts";
import { coinsOf, currenciesOf, defaultCoins, defaultCurrencies } from "./series/coins.ts";
import type { Coin } from "./series/series.ts";
import { upstreamOf } from "./upstream.ts";
import { wait as realWait, type Wait } from "./wait.ts";

export interface CryptoPricesOptions {
  /** Ids of CoinGecko, or coins with a symbol and a name. Default: eleven. */
  readonly coins?: readonly (string | Coin)[];
  /** Codes of CoinGecko, in lower case. Default: usd, eur, gbp, brl. */
  readonly currencies?: readonly string[];
  /** So long a request may take, to the last byte. Default 20. */
  readonly timeoutSeconds?: number;
  /** How real time passes; a test puts its own in its place. */
  readonly wait?: Wait;
}

export function cryptoPrices(options: CryptoPricesOptions = {}): Workload<Database> {
  const { timeoutSeconds = 20, wait = realWait } = options;
  const coins = coinsOf(options.coins ?? defaultCoins);
  const currencies = currenciesOf(options.currencies ?? defaultCurrencies);
  return defineWorkload<Database>({
    name: "crypto-prices",
    migrations: { name: "crypto-prices", directory: new URL("../sql/", import.meta.url) },
    variables: ["CRON_SECRET", "COINGECKO_API_KEY", "COINGECKO_BASE_URL", "COINGECKO_REQUESTS_PER_MINUTE"],
    jobs: [fetchPricesName],
    async open(setting: WorkloadSetting<Database>) {
      const { database, environment, log } = setting;
      const { baseUrl, key, requestsPerMinute } = coinGeckoSetting(setting);
      const { upstream, close } = await upstreamOf(baseUrl, { database, log });
      const coinGecko = {
        // A margin for what the client does before and after it waits for CoinGecko.
        gate: gateOf({ database, requestsPerMinute, longestSeconds: timeoutSeconds + 5, wait }),
        marketChart: marketChart({ baseUrl: upstream.address, key, timeoutSeconds }),
        wait,
      };
      const fetch = fetchPrices({ database, coinGecko, coins, currencies });
      return {
        name: "crypto-prices",
        jobs: [fetch],
        routes: routes({ database, fetch, environment, log }),
        upstreams: [upstream],
        close,
      };
    },
  });
}
