// What a fetch stores, whatever was there before.
import { afterEach, expect, test } from "vitest";
import { samplePrice } from "../simulator/sample-prices.ts";
import { dailyPricesFreshness, storePrices } from "../src/index.ts";
import { openPrices, type Prices } from "./open-prices.ts";

let prices: Prices;
afterEach(() => prices.close());

const hourMs = 3_600_000;
const usd = { coin: "bitcoin", currency: "usd" };

/** Of every full hour of the day (UTC), up to a moment. */
function meanOf(date: string, until = new Date(`${date}T23:59:59Z`)): number {
  const begin = Date.parse(`${date}T00:00:00Z`);
  const hours = Array.from({ length: 24 }, (_, hour) => begin + hour * hourMs).filter(
    (at) => at <= until.getTime(),
  );
  return hours.reduce((sum, at) => sum + samplePrice(usd, at), 0) / hours.length;
}

test("S1.3 S1.36: the first fetch stores every hourly point of 90 days and the averages of all whole days and of today", async () => {
  prices = await openPrices();
  await prices.post();
  expect(await prices.count("hourly_prices", "coin_id = 'bitcoin' and currency = 'usd'")).toBe(90 * 24 + 1);
  const daily = await prices.daily();
  // The window begins on 2 December at 09:00: that day is not whole.
  expect(daily[0]).toMatchObject({ date: "2025-12-03", points: 24 });
  expect(daily.at(-1)).toMatchObject({ date: "2026-03-02", points: 10 });
  expect(daily).toHaveLength(90);
  expect(daily[40]?.average).toBeCloseTo(meanOf(String(daily[40]?.date)), 6);
  expect(daily.at(-1)?.average).toBeCloseTo(meanOf("2026-03-02", new Date("2026-03-02T09:00:00Z")), 6);
});

test("S1.34: coins and currencies are known after a fetch, and again nothing changes", async () => {
  prices = await openPrices({ coins: ["bitcoin", { id: "tether", symbol: "usdt", name: "Tether" }] });
  await prices.post();
  await prices.post();
  expect(await prices.database.execute("select * from coins order by id")).toEqual([
    { id: "bitcoin", symbol: "btc", name: "Bitcoin" },
    { id: "tether", symbol: "usdt", name: "Tether" },
  ]);
  expect(await prices.database.execute("select code from currencies order by code")).toEqual([
    { code: "eur" },
    { code: "usd" },
  ]);
});

test("S1.39: a second fetch asks for two days only, and where nothing is new changes nothing", async () => {
  prices = await openPrices();
  await prices.post();
  const before = await prices.database.execute(
    "select xmin, * from daily_prices order by coin_id, currency, date",
  );
  const points = await prices.database.execute(
    "select xmin, * from hourly_price_days where date >= '2026-03-01' order by coin_id, currency, date",
  );
  await prices.post();
  expect(prices.simulator.arrivals.slice(4).map(({ days }) => days)).toEqual([2, 2, 2, 2]);
  expect(
    await prices.database.execute("select xmin, * from daily_prices order by coin_id, currency, date"),
  ).toEqual(before);
  expect(
    await prices.database.execute(
      "select xmin, * from hourly_price_days where date >= '2026-03-01' order by coin_id, currency, date",
    ),
  ).toEqual(points);
});

test("today's average grows, and is completed by the next day's fetch; a point between two hours is kept no longer than CoinGecko has it", async () => {
  prices = await openPrices({ now: "2026-03-02T02:30:00Z" });
  await prices.post();
  expect((await prices.daily()).at(-1)).toMatchObject({ date: "2026-03-02", points: 4 });
  await prices.clock.set("2026-03-03T02:00:00Z");
  await prices.post();
  const daily = await prices.daily();
  expect(daily.slice(-2)).toMatchObject([
    { date: "2026-03-02", points: 24 },
    { date: "2026-03-03", points: 3 },
  ]);
  expect(daily.at(-2)?.average).toBeCloseTo(meanOf("2026-03-02"), 6);
  expect(daily.at(-2)?.updated_at).toEqual(new Date("2026-03-03T02:00:00Z"));
  expect(daily).toHaveLength(91);
});

test("after a gap the next fetch goes back to the day of the last stored point", async () => {
  prices = await openPrices({ coins: ["bitcoin"], currencies: ["usd"] });
  await prices.post();
  await prices.clock.set("2026-03-12T02:00:00Z");
  await prices.post();
  expect(prices.simulator.arrivals.map(({ days }) => days)).toEqual([90, 11]);
  const daily = await prices.daily();
  expect(daily.slice(-11).map(({ date, points }) => `${String(date)} ${String(points)}`)).toEqual([
    "2026-03-02 24",
    ...[3, 4, 5, 6, 7, 8, 9].map((day) => `2026-03-0${day} 24`),
    "2026-03-10 24",
    "2026-03-11 24",
    "2026-03-12 3",
  ]);
  await prices.clock.set("2027-03-12T02:00:00Z");
  await prices.post();
  expect(prices.simulator.arrivals.at(-1)?.days).toBe(90);
});

test("a day on which the window begins keeps the points and the average that it has", async () => {
  prices = await openPrices({ coins: ["bitcoin"], currencies: ["usd"] });
  await prices.post();
  await prices.clock.set("2026-03-03T15:00:00Z");
  await prices.post();
  expect(await prices.count("hourly_prices", "at >= '2026-03-01' and at < '2026-03-02'")).toBe(24);
  expect((await prices.daily()).at(-3)).toMatchObject({ date: "2026-03-01", points: 24 });
});

test.each([
  ["no JSON", "<html>busy</html>", "JSON"],
  ["no prices", '{"prices":[]}', "at least one price"],
  ["something else", '{"status":"ok"}', "a list of prices"],
  ["a price that is none", '{"prices":[[1772442000000,null]]}', "price 0"],
  ["a price below nothing", '{"prices":[[1772442000000,-1]]}', "price 0"],
  ["seconds", '{"prices":[[1772442000,1]]}', "price 0"],
  ["text", '{"prices":[[1772442000000,1],["1772445600000","1"]]}', "price 1"],
])(
  "an answer with %s fails its series with a clear reason, and nothing of it is stored",
  async (_what, body, reason) => {
    prices = await openPrices({ currencies: ["usd"] });
    prices.setFault(({ coin }) => (coin === "ethereum" ? { status: 200, body } : null));
    const answer = await prices.post();
    expect(answer.body).toMatchObject({
      status: "partial",
      data: {
        results: { failed: 1, errors: [{ coin: "ethereum", error: expect.stringContaining(reason) }] },
      },
    });
    expect(await prices.count("hourly_price_days", "coin_id = 'ethereum'")).toBe(0);
    expect(await prices.count("daily_prices", "coin_id = 'ethereum'")).toBe(0);
  },
);

test("a series that the database refuses fails alone", async () => {
  prices = await openPrices({ currencies: ["usd"] });
  await prices.database.execute(
    "alter table daily_prices add constraint no_ethereum check (coin_id <> 'ethereum' or average < 0)",
  );
  const answer = await prices.post();
  expect(answer.body).toMatchObject({ data: { results: { successful: 1, failed: 1 } } });
  expect(await prices.count("hourly_price_days", "coin_id = 'ethereum'")).toBe(0);
});

test("a price keeps every digit that CoinGecko gave it, and so does an average", async () => {
  prices = await openPrices({ coins: ["bitcoin"], currencies: ["usd"] });
  const given = [33333.333333333336, 0.000001234567890123, 1e-12];
  const begin = Date.parse("2026-03-01T00:00:00Z");
  const body = JSON.stringify({ prices: given.map((price, index) => [begin + index * hourMs, price]) });
  prices.setFault(() => ({ status: 200, body }));
  await prices.post();
  expect(
    await prices.database.execute(
      "select pg_typeof(price)::text as type, price from hourly_prices order by at",
    ),
  ).toEqual([
    { type: "numeric", price: "33333.333333333336" },
    { type: "numeric", price: "0.000001234567890123" },
    { type: "numeric", price: "0.000000000001" },
  ]);
  const hourly = await prices.read("/api/v1/prices/bitcoin/usd?resolution=hourly");
  expect(hourly.body).toMatchObject({ items: given.toReversed().map((price) => ({ price })) });
  const [row] = await prices.database.execute("select average::text from daily_prices");
  expect(Number(row?.average)).toBe(given.reduce((sum, price) => sum + price, 0) / 3);
});

test("a coin that is new among known ones gets its 90 days, and they what they lack", async () => {
  prices = await openPrices({ coins: ["ethereum"], currencies: ["usd"] });
  await prices.post();
  await prices.database.execute("insert into coins values ('bitcoin', 'btc', 'Bitcoin')");
  const { database } = prices;
  const now = new Date("2026-03-03T09:00:00Z");
  const fetched = ["bitcoin", "ethereum"].map((coin) => ({
    series: { coin, currency: "usd" },
    points: hoursUntil(now, 48),
    now,
    days: 2,
  }));
  await storePrices(database, fetched);
  const dates =
    "select coin_id, count(*)::int as days, max(date) as last from daily_prices group by 1 order by 1";
  expect(await database.execute(dates)).toEqual([
    { coin_id: "bitcoin", days: 2, last: "2026-03-03" },
    { coin_id: "ethereum", days: 91, last: "2026-03-03" },
  ]);
});

test("who stores a series that another stores for the first time waits for it, and brings it to the same", async () => {
  prices = await openPrices({ coins: ["bitcoin"], currencies: ["usd"] });
  const { database } = prices;
  const now = new Date("2026-03-02T09:00:00Z");
  const fetched = { series: usd, points: hoursUntil(now, 48), now, days: 2 };
  const waiting = await database.transaction(async (other) => {
    await other.execute(
      "insert into hourly_price_days values ('bitcoin', 'usd', '2026-03-02', '{0,1}', '{7,8}')",
    );
    const stored = storePrices(database, [fetched]);
    const blocked =
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    await expect.poll(async () => (await database.execute(blocked)).length).toBe(1);
    return { stored };
  });
  await waiting.stored;
  expect(await prices.count("hourly_prices")).toBe(48);
  expect((await prices.daily()).map(({ date, points }) => `${String(date)} ${String(points)}`)).toEqual([
    "2026-03-01 24",
    "2026-03-02 10",
  ]);
});

/** So many full hours up to now, each at another price. */
const hoursUntil = (now: Date, count: number) =>
  Array.from(
    { length: count },
    (_, index) => [now.getTime() - (count - 1 - index) * hourMs, index + 0.5] as const,
  );

test("the freshness of the table is the moment of its last change", async () => {
  prices = await openPrices();
  await prices.post();
  const [row] = await prices.database.execute(dailyPricesFreshness.sql);
  expect(row).toEqual({ max: new Date("2026-03-02T09:00:00Z") });
});
