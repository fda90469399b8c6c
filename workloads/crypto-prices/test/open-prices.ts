// The workload behind the real server, with CoinGecko's simulator told by the test what to answer.
import { openDoor, type Door, type DoorAnswer, type DoorOptions } from "@punctual/testing/door";
import {
  startCoinGecko,
  type Arrival,
  type CoinGeckoSimulator,
  type Fault,
} from "../simulator/start-coingecko.ts";
import { cryptoPrices, type CryptoPricesOptions } from "../src/index.ts";

export { openDoor };

export const secret = "c3VwZXItc2VjdXJlLXJhbmRvbS1zdHJpbmctaGVyZSE=";

export interface PricesOptions extends CryptoPricesOptions, Omit<DoorOptions, "environment"> {
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Prices extends Door {
  readonly simulator: CoinGeckoSimulator;
  /** What the requests after this one get; null: answered as usual. */
  setFault(fault: (arrival: Arrival) => Fault | null): void;
  /** Seconds that were waited for, each of which took no time. */
  readonly waits: readonly number[];
  post(headers?: Readonly<Record<string, string>>, body?: unknown): Promise<DoorAnswer>;
  /** With the role viewer. */
  read(path: string): Promise<DoorAnswer>;
  daily(coin?: string, currency?: string): Promise<readonly Record<string, unknown>[]>;
  count(table: string, where?: string): Promise<unknown>;
}

/** Two coins in two currencies unless said otherwise, and a limit that no test reaches by accident. */
export async function openPrices(options: PricesOptions = {}): Promise<Prices> {
  const { coins = ["bitcoin", "ethereum"], currencies = ["usd", "eur"], timeoutSeconds = 20 } = options;
  let fault: (arrival: Arrival) => Fault | null = () => null;
  let now: () => Promise<Date> = async () => new Date(options.now ?? "2026-03-02T09:00:00Z");
  const waits: number[] = [];
  const wait =
    options.wait ??
    (async (seconds, signal) => {
      signal.throwIfAborted();
      waits.push(seconds);
    });
  const simulator = await startCoinGecko({ now: () => now(), fault: (arrival) => fault(arrival) });
  const environment = {
    CRON_SECRET: secret,
    COINGECKO_BASE_URL: simulator.address,
    COINGECKO_REQUESTS_PER_MINUTE: "100000",
    ...options.environment,
  };
  const door = await openDoor(cryptoPrices({ coins, currencies, timeoutSeconds, wait }), {
    ...options,
    environment,
  });
  now = () => door.clock.now();
  return {
    ...door,
    simulator,
    waits,
    setFault: (given) => void (fault = given),
    post: (headers = { authorization: `Bearer ${secret}` }, body) =>
      door.call({
        method: "POST",
        path: "/api/cron/fetch-data",
        headers,
        ...(body === undefined ? {} : { body }),
      }),
    read: (path) => door.call({ method: "GET", path, role: "viewer" }),
    daily: (coin = "bitcoin", currency = "usd") =>
      door.database.execute(
        `select date, average::float8 as average, points, updated_at from daily_prices
          where coin_id = $1 and currency = $2 order by date`,
        [coin, currency],
      ),
    async count(table, where = "true") {
      const [row] = await door.database.execute(`select count(*)::int as n from ${table} where ${where}`);
      return row?.n;
    },
    async close() {
      await door.close();
      await simulator.close();
    },
  };
}

/** Every request gets this status. */
export const answering =
  (status: number, more: Partial<Extract<Fault, { status: number }>> = {}) =>
  () => ({
    status,
    ...more,
  });
