// A fetch's 44 series × 90 days of hourly prices, checked, stored and averaged, beside inserts of 500 rows one by one.
import { cryptoPrices, readPoints, storePrices, type Series } from "@punctual/crypto-prices";
import { migrate, openDatabase, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import type { Figures, Scenario } from "../contest/scenario.ts";
import { freshDatabase, startPostgres } from "../servers/postgres.ts";

const coins = 11;
const currencies = ["usd", "eur", "gbp", "brl"];
const days = 90;
const hourMs = 3_600_000;
const now = Date.UTC(2026, 2, 2, 2);
const points = coins * currencies.length * days * 24;
const rowsPerInsert = 500;

interface Answer {
  readonly series: Series;
  /** As JSON has it, parsed: the client hands it over so. */
  readonly body: { readonly prices: readonly (readonly [number, number])[] };
}

const answers: readonly Answer[] = Array.from({ length: coins }, (_, coin) =>
  currencies.map((currency, place) => ({
    series: { coin: `coin-${coin}`, currency },
    body: {
      prices: Array.from(
        { length: days * 24 },
        (_point, hour) =>
          [
            now - (days * 24 - 1 - hour) * hourMs,
            1000 * (coin + 1) * (1 + place / 7) * (1 + Math.sin(coin + hour / 30) / 9),
          ] as const,
      ),
    },
  })),
).flat();

interface Open {
  readonly database: Database;
  close(): Promise<void>;
}

let open: Open | null = null;

function database(): Database {
  if (open === null) throw new Error("Expected the scenario to be open, got a measurement before.");
  return open.database;
}

type Name = "first" | "again";

/** Stored again, it finds every point there and unchanged. */
async function byWorkload(): Promise<Figures<Name>> {
  await empty();
  return { first: await seconds(storeAll), again: await seconds(storeAll) };
}

/** Two transactions at once, ten series each, as a run does with what comes while others are being stored. */
async function storeAll(): Promise<void> {
  const batches = Array.from({ length: Math.ceil(answers.length / 10) }, (_, batch) =>
    answers.slice(batch * 10, batch * 10 + 10),
  ).values();
  const store = async (): Promise<void> => {
    for (const batch of batches)
      await storePrices(
        database(),
        batch.map(({ series, body }) => ({ series, points: readPoints(body), now: new Date(now), days })),
      );
  };
  await Promise.all([store(), store()]);
}

async function byInserts(): Promise<Figures<Name>> {
  await empty();
  return { first: await seconds(insertAll) };
}

async function insertAll(): Promise<void> {
  const rows = answers.flatMap(({ series, body }) =>
    body.prices.map(([at, price]) => [series.coin, series.currency, new Date(at), price] as const),
  );
  for (let begin = 0; begin < rows.length; begin += rowsPerInsert) {
    const batch = rows.slice(begin, begin + rowsPerInsert);
    const places = batch.map(
      (_, row) => `($${row * 4 + 1}, $${row * 4 + 2}, $${row * 4 + 3}, $${row * 4 + 4})`,
    );
    await database().execute(
      `insert into price_points (coin_id, currency, at, price) values ${places.join(", ")} on conflict do nothing`,
      batch.flat(),
    );
  }
}

async function empty(): Promise<void> {
  await database().execute("truncate hourly_price_days, daily_prices, price_points");
  await database().execute("checkpoint");
}

async function seconds(store: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await store();
  return (performance.now() - start) / 1000;
}

export const scenario: Scenario<Name> = {
  name: "store-prices",
  shows: `${points.toLocaleString("en")} hourly prices of ${answers.length} series, from CoinGecko's answers into empty tables`,
  readings: {
    first: { label: "time", unit: "s", better: "lower" },
    again: { label: "the same again", unit: "s", better: "lower" },
  },
  contestants: [
    {
      name: "Punctual",
      version: null,
      role: "ours",
      settings:
        "every point checked, stored by day, and the daily averages; ten series a transaction, two at once",
      measure: byWorkload,
    },
    {
      name: "inserts of 500",
      version: null,
      role: "peer",
      settings:
        "points alone, a row each with its price as a double, unchecked, no averages; one insert after another",
      measure: byInserts,
    },
  ],
  bars: [{ goal: 15, reading: "first", against: ["inserts of 500"], factor: 1 / 20 }],
  async open() {
    const server = await startPostgres();
    const connectionString = await freshDatabase(server, "prices");
    const own = openDatabase({ connectionString, applicationName: "bench", statementTimeoutSeconds: 600 });
    open = {
      database: own,
      async close() {
        await own.end();
        await server.stop();
      },
    };
    await migrate(own, [engineMigrations, cryptoPrices().migrations]);
    await own.execute(`
      create table price_points (coin_id text not null, currency text not null, at timestamptz not null,
                                 price double precision not null, primary key (coin_id, currency, at))`);
    return { PostgreSQL: server.version };
  },
  async close() {
    await open?.close();
  },
};
