// How a fetch bears CoinGecko's bad days, and whom it calls.
import { memoryLedger } from "@punctual/testing";
import type { AttemptTools, Progress } from "@punctual/jobs";
import { afterEach, expect, test } from "vitest";
import { startCoinGecko, type Fault } from "../simulator/start-coingecko.ts";
import { cryptoPrices } from "../src/index.ts";
import { answering, openDoor, openPrices, secret, type Prices } from "./open-prices.ts";

let prices: Prices | null = null;
afterEach(async () => {
  await prices?.close();
  prices = null;
});

const one = { coins: ["bitcoin"], currencies: ["usd"] } as const;

/** The first so many requests get this. */
function first(count: number, fault: Fault): () => Fault | null {
  let left = count;
  return () => (left-- > 0 ? fault : null);
}

test("an error of CoinGecko's is tried again, with a longer pause each time", async () => {
  prices = await openPrices(one);
  prices.setFault(first(2, { status: 502, body: "bad gateway" }));
  expect((await prices.post()).status).toBe(200);
  expect(prices.waits).toEqual([1, 4]);
  expect(prices.simulator.arrivals).toHaveLength(3);
});

test("an answer that does not come in time is tried again, and then the series has failed", async () => {
  prices = await openPrices({ ...one, timeoutSeconds: 0.05 });
  prices.setFault(() => ({ after: Promise.withResolvers<void>().promise }));
  const answer = await prices.post();
  expect(answer.status).toBe(500);
  expect(answer.text).toContain("CoinGecko did not answer within 0.05 s.");
  expect(prices.simulator.arrivals).toHaveLength(3);
});

test("a CoinGecko that cannot be reached fails the run, without its address, and counts for nothing at the gate", async () => {
  const gone = await startCoinGecko({ now: async () => new Date() });
  await gone.close();
  prices = await openPrices({ ...one, environment: { COINGECKO_BASE_URL: gone.address } });
  const answer = await prices.post();
  expect(answer.status).toBe(500);
  expect(answer.text).toContain("CoinGecko cannot be reached (ECONNREFUSED).");
  expect(answer.text).not.toContain("127.0.0.1");
  expect(await prices.count("coingecko_requests", "counts_until > coingecko_now()")).toBe(0);
});

test("after a 429 the same series is asked for again in the same run, once Retry-After has passed", async () => {
  prices = await openPrices({
    ...one,
    wait: async (seconds) => {
      waited.push(seconds);
      await prices?.database.execute("update coingecko_gate set stopped_until = 'epoch'");
    },
  });
  const waited: number[] = [];
  prices.setFault(first(2, { status: 429, headers: { "retry-after": "37" } }));
  const answer = await prices.post();
  expect(answer.body).toMatchObject({ data: { results: { total: 1, successful: 1 } } });
  expect(waited.map(Math.ceil)).toEqual([37, 37]);
  expect(prices.simulator.arrivals.map(({ coin }) => coin)).toEqual(["bitcoin", "bitcoin", "bitcoin"]);
});

test("a stop that is longer than anyone should wait ends the attempt, and the next one begins when it is over", async () => {
  prices = await openPrices();
  prices.setFault(answering(429, { headers: { "retry-after": "7200" } }));
  const [job] = prices.workload.jobs;
  if (job === undefined) throw new Error("Expected a job, got none.");
  const end = await job.runner.run(callOf(1), toolsOf());
  expect(end).toMatchObject({ kind: "failed", afterSeconds: expect.any(Number) });
  expect("afterSeconds" in end ? end.afterSeconds : 0).toBeGreaterThan(7190);
});

test("where CoinGecko was away for a whole attempt, the next one fetches every series", async () => {
  prices = await openPrices({ ledger: (workload) => memoryLedger(workload.jobs, { maxAttempts: 2 }) });
  // Four series with three tries each.
  prices.setFault(first(12, { status: 500 }));
  const answer = await prices.post();
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ data: { results: { total: 4, successful: 4, failed: 0 } } });
  expect(prices.simulator.arrivals).toHaveLength(16);
});

test("a run that is taken over goes on where it was: what is on record is not fetched again", async () => {
  prices = await openPrices();
  const gate = Promise.withResolvers<void>();
  prices.setFault(({ coin }) => (coin === "ethereum" ? { after: gate.promise } : null));
  const [job] = prices.workload.jobs;
  if (job === undefined) throw new Error("Expected a job, got none.");
  const lost = new AbortController();
  const kept: Progress[] = [];
  const said: string[] = [];
  const going = job.runner.run(callOf(1), toolsOf({ signal: lost.signal, kept, said }));
  await expect.poll(() => kept.at(-1)?.cursor).toBe("bitcoin/usd");
  lost.abort(new Error("The run was taken over."));
  expect(await going).toMatchObject({ kind: "failed" });
  expect(said).toContain("Cron job triggered - starting data fetch");
  expect(said).not.toContain("Cron job failed");
  gate.resolve();
  const before = prices.simulator.arrivals.length;
  const end = await job.runner.run(callOf(2), toolsOf({ progress: kept.at(-1) ?? null }));
  expect(end).toMatchObject({ kind: "succeeded", tally: { total: 4, successful: 4 } });
  expect(
    prices.simulator.arrivals
      .slice(before)
      .map(({ coin, currency }) => `${coin}/${currency}`)
      .sort(),
  ).toEqual(["ethereum/eur", "ethereum/usd"]);
});

test("where some are on record and all the others fail, the run is partial", async () => {
  prices = await openPrices();
  prices.setFault(answering(404));
  const [job] = prices.workload.jobs;
  const progress = { cursor: "bitcoin/usd", tally: { total: 2, successful: 2, failed: 0, skipped: 0 } };
  const end = await job?.runner.run(callOf(2), toolsOf({ progress }));
  expect(end).toMatchObject({ kind: "partial", tally: { total: 4, successful: 2, failed: 2 } });
});

test("a retry of the failed series alone fetches them alone, and leaves the run partial where they fail again", async () => {
  prices = await openPrices();
  prices.setFault(({ coin }) => (coin === "ethereum" ? { status: 404 } : null));
  const answer = await prices.post();
  expect(answer.body).toMatchObject({ status: "partial" });
  const id = String(answer.headers["punctual-run-id"]);
  const before = prices.simulator.arrivals.length;
  const again = await prices.call({
    method: "POST",
    path: `/api/v1/runs/${id}:retry-failed-items`,
    role: "operator",
  });
  expect(again.status).toBeLessThan(300);
  await expect.poll(() => prices?.simulator.arrivals.length).toBe(before + 2);
  await expect
    .poll(async () => (await prices?.read(`/api/v1/runs/${id}`))?.body)
    .toMatchObject({ state: "partial" });
  prices.setFault(() => null);
  await prices.call({ method: "POST", path: `/api/v1/runs/${id}:retry-failed-items`, role: "operator" });
  await expect
    .poll(async () => (await prices?.read(`/api/v1/runs/${id}`))?.body)
    .toMatchObject({ state: "succeeded" });
});

test("the key goes in the header that CoinGecko wants, and never into a log or an answer", async () => {
  prices = await openPrices({ ...one, environment: { COINGECKO_API_KEY: "CG-hush" } });
  prices.setFault(first(1, { status: 400, body: JSON.stringify({ error: "no such key: CG-hush" }) }));
  const refused = await prices.post();
  await prices.post();
  expect(prices.simulator.arrivals.map(({ headers }) => headers["x-cg-demo-api-key"])).toEqual([
    "CG-hush",
    "CG-hush",
  ]);
  expect(refused.status).toBe(500);
  expect(refused.text + JSON.stringify(prices.lines)).not.toContain("CG-hush");
});

test("without a key the header is left out", async () => {
  prices = await openPrices(one);
  await prices.post();
  expect(prices.simulator.arrivals[0]?.headers["x-cg-demo-api-key"]).toBeUndefined();
});

test("in development without a key and an address a simulator stands in, and says so", async () => {
  const door = await openDoor(cryptoPrices(one), { environment: { CRON_SECRET: secret } });
  const [upstream] = door.workload.upstreams ?? [];
  expect(upstream).toMatchObject({ name: "CoinGecko", simulated: true });
  expect(door.lines).toContainEqual(
    expect.objectContaining({
      level: "warn",
      message: "CoinGecko is simulated: set COINGECKO_API_KEY to call the real service",
    }),
  );
  const headers = { authorization: `Bearer ${secret}` };
  expect((await door.call({ method: "POST", path: "/api/cron/fetch-data", headers })).status).toBe(200);
  await door.close();
});

test.each([
  ["production", {}, "https://api.coingecko.com/api/v3"],
  ["development", { COINGECKO_API_KEY: "CG-x" }, "https://api.coingecko.com/api/v3"],
  ["development", { COINGECKO_BASE_URL: "http://127.0.0.1:9/api/v3/" }, "http://127.0.0.1:9/api/v3"],
] as const)("in %s with %o it calls %s and simulates nothing", async (mode, environment, address) => {
  const door = await openDoor(cryptoPrices(one), {
    mode,
    environment: { CRON_SECRET: secret, ...environment },
  });
  expect(door.workload.upstreams).toEqual([{ name: "CoinGecko", address, simulated: false }]);
  await door.close();
});

test.each([
  [{ COINGECKO_REQUESTS_PER_MINUTE: "1" }, "COINGECKO_REQUESTS_PER_MINUTE"],
  [{ COINGECKO_REQUESTS_PER_MINUTE: "many" }, "COINGECKO_REQUESTS_PER_MINUTE"],
  [{ COINGECKO_BASE_URL: "coingecko" }, "COINGECKO_BASE_URL"],
  [{ COINGECKO_BASE_URL: "https://user:pass@example.com/api/v3" }, "COINGECKO_BASE_URL"],
])("%o is refused at the start, by its variable's name", async (environment, name) => {
  await expect(openPrices({ environment })).rejects.toThrow(name);
});

test.each([[[]], [["Bitcoin"]], [["bitcoin", "bitcoin"]]])("coins %o are refused at once", (coins) => {
  expect(() => cryptoPrices({ coins })).toThrow("Expected the coins of crypto-prices");
});

const callOf = (attempt: number) => ({
  input: null,
  run: {
    id: "run-1",
    schedule: null,
    scheduledAt: new Date("2026-03-02T02:00:00Z"),
    timezone: "UTC",
    attempt,
  },
});

interface Told {
  readonly signal?: AbortSignal;
  readonly progress?: Progress | null;
  readonly kept?: Progress[];
  readonly said?: string[];
}

const toolsOf = ({
  signal = new AbortController().signal,
  progress = null,
  kept = [],
  said = [],
}: Told = {}): AttemptTools => ({
  signal,
  progress,
  onlyItems: null,
  log: (_level, message) => void said.push(message),
  saveProgress: async (saved) => void kept.push(saved),
  failedItems: async () => [],
});
