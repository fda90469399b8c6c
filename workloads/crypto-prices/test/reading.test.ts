// What can be read of the prices over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePrice } from "../simulator/sample-prices.ts";
import { openPrices, type Prices } from "./open-prices.ts";

let prices: Prices;
beforeAll(async () => {
  prices = await openPrices();
  await prices.post();
});
afterAll(() => prices.close());

const usd = { coin: "bitcoin", currency: "usd" };

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly nextCursor: string | null;
}

async function list(path: string): Promise<Listed> {
  const answer = await prices.read(path);
  expect(answer.status).toBe(200);
  return asList(answer.body);
}

/** Guarantee: the paths of these tests answer lists, and each test looks at what is in them. */
const asList = (body: unknown): Listed => body as Listed;

async function pages(path: string): Promise<readonly Listed[]> {
  const read: Listed[] = [await list(path)];
  for (let next = read[0]?.nextCursor ?? null; next !== null; next = read.at(-1)?.nextCursor ?? null) {
    read.push(await list(`${path}&cursor=${next}`));
  }
  return read;
}

test("the latest price is the last point", async () => {
  const answer = await prices.read("/api/v1/prices/bitcoin/usd/latest");
  expect(answer.body).toEqual({
    ...usd,
    price: samplePrice(usd, Date.parse("2026-03-02T09:00:00Z")),
    at: "2026-03-02T09:00:00.000Z",
  });
});

test("the list has every coin in every currency, page by page", async () => {
  const all = await pages("/api/v1/prices?limit=3");
  expect(
    all.map(({ items }) => items.map(({ coin, currency }) => `${String(coin)}/${String(currency)}`)),
  ).toEqual([["bitcoin/eur", "bitcoin/usd", "ethereum/eur"], ["ethereum/usd"]]);
  expect(all[0]?.items[1]).toMatchObject({ symbol: "btc", name: "Bitcoin", at: "2026-03-02T09:00:00.000Z" });
});

test("daily averages come newest first, page by page, between two days", async () => {
  const all = await pages(
    "/api/v1/prices/bitcoin/usd?resolution=daily&from=2026-02-26&to=2026-03-02&limit=2",
  );
  expect(all.map(({ items }) => items.map(({ date }) => date))).toEqual([
    ["2026-03-02", "2026-03-01"],
    ["2026-02-28", "2026-02-27"],
    ["2026-02-26"],
  ]);
  expect(all[0]?.items[0]).toMatchObject({ points: 10, updatedAt: "2026-03-02T09:00:00.000Z" });
});

test("hourly points come newest first, page by page, across days and without a gap", async () => {
  const all = await pages(
    "/api/v1/prices/bitcoin/usd?resolution=hourly&from=2026-02-28&to=2026-03-01&limit=7",
  );
  const times = all.flatMap(({ items }) => items.map(({ at }) => at));
  expect(times).toHaveLength(48);
  expect(times[0]).toBe("2026-03-01T23:00:00.000Z");
  expect(times.at(-1)).toBe("2026-02-28T00:00:00.000Z");
  expect(new Set(times).size).toBe(48);
  expect(all[0]?.items[0]?.price).toBe(samplePrice(usd, Date.parse("2026-03-01T23:00:00Z")));
});

test("what is not fetched is not found", async () => {
  for (const path of ["/bitcoin/xyz", "/nocoin/usd", "/bitcoin/xyz/latest", "/nocoin/usd/latest"]) {
    const answer = await prices.read(`/api/v1/prices${path}`);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: "not-found" });
  }
});

test.each([
  ["resolution=weekly", "resolution"],
  ["from=2026-02-30", "from"],
  ["from=2026-03-02&to=2026-03-01", "from"],
  ["limit=0", "limit"],
  ["limit=201", "limit"],
  ["resolutoin=daily", "resolutoin"],
  ["cursor=abc", "cursor"],
])("?%s is refused, naming the field", async (query, field) => {
  const answer = await prices.read(`/api/v1/prices/bitcoin/usd?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ field });
});

test("a cursor fits no other list", async () => {
  const { nextCursor } = await list("/api/v1/prices/bitcoin/usd?limit=2");
  const answer = await prices.read(`/api/v1/prices/bitcoin/eur?limit=2&cursor=${String(nextCursor)}`);
  expect(answer.status).toBe(400);
});

test.each([
  ["/api/v1/prices?limit=1", ["a/b"]],
  ["/api/v1/prices?limit=1", ["bitcoin", "u\u0000d"]],
  ["/api/v1/prices/bitcoin/usd?limit=1", ["1"]],
  ["/api/v1/prices/bitcoin/usd?limit=1", ["2026-02-30"]],
  ["/api/v1/prices/bitcoin/usd?limit=1&resolution=hourly", ["-200000-01-01T00:00:00Z"]],
])("a cursor of %s that somebody rewrote is refused", async (path, position) => {
  const { nextCursor } = await list(path);
  const [seal] = asParts(JSON.parse(Buffer.from(String(nextCursor), "base64url").toString()));
  const forged = Buffer.from(JSON.stringify([seal, ...position])).toString("base64url");
  const answer = await prices.read(`${path}&cursor=${forged}`);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ field: "cursor" });
});

/** Guarantee: a cursor is a list of texts. */
const asParts = (cursor: unknown): readonly string[] => cursor as readonly string[];

test("without a credential nothing is read", async () => {
  for (const path of ["/api/v1/prices", "/api/v1/prices/bitcoin/usd", "/api/v1/prices/bitcoin/usd/latest"]) {
    expect((await prices.call({ method: "GET", path })).status).toBe(401);
  }
});
