// The documented endpoint of document S1, by the numbers of its promises.
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { cryptoPrices } from "../src/index.ts";
import { answering, openDoor, openPrices, secret, type Prices, type PricesOptions } from "./open-prices.ts";

let prices: Prices | null = null;
afterEach(async () => {
  await prices?.close();
  prices = null;
});

async function open(options: PricesOptions = {}): Promise<Prices> {
  const opened = await openPrices(options);
  prices = opened;
  return opened;
}

test("S1.1 S1.2 S1.21 S1.26 S1.27: a call with the secret fetches every series, answers as documented and logs as documented", async () => {
  const opened = await open();
  const answer = await opened.post();
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: true,
    data: {
      message: "Data fetch completed successfully",
      timestamp: "2026-03-02T09:00:00.000Z",
      results: { total: 4, successful: 4, failed: 0, errors: [] },
    },
  });
  expect(answer.headers["punctual-run-id"]).toMatch(/./);
  expect(
    opened.simulator.arrivals.map(({ coin, currency, days }) => `${coin}/${currency}/${days}`).sort(),
  ).toEqual(["bitcoin/eur/90", "bitcoin/usd/90", "ethereum/eur/90", "ethereum/usd/90"]);
  const said = opened.lines.map(({ level, message }) => `${level} ${message}`);
  expect(said).toContain("info Cron job triggered - starting data fetch");
  expect(said).toContain("info Cron job completed successfully");
});

test("the run's result is the body that the call got", async () => {
  const opened = await open();
  const answer = await opened.post();
  const run = await opened.read(`/api/v1/runs/${String(answer.headers["punctual-run-id"])}`);
  expect(run.body).toMatchObject({
    job: "crypto-prices.fetch",
    state: "succeeded",
    tally: { total: 4, successful: 4, failed: 0 },
    result: answer.body,
  });
});

test("S1.35: by default it fetches eleven coins in four currencies", async () => {
  const door = await openDoor(cryptoPrices(), {
    environment: { CRON_SECRET: secret, COINGECKO_REQUESTS_PER_MINUTE: "100000" },
  });
  const answer = await door.call({
    method: "POST",
    path: "/api/cron/fetch-data",
    headers: { authorization: `Bearer ${secret}` },
  });
  await door.close();
  expect(answer.body).toMatchObject({ data: { results: { total: 44, successful: 44 } } });
});

test("S1.18: a body is neither needed nor looked at", async () => {
  const opened = await open();
  const body = {
    source: "aws.events",
    "detail-type": "Scheduled Event",
    triggered_at: "2026-03-02T09:00:00Z",
  };
  expect((await opened.post(undefined, body)).status).toBe(200);
  expect((await opened.post(undefined, "[1, null]")).status).toBe(200);
});

test("S1.5 S1.22 S1.29: without the secret, or with a wrong one, nobody gets in, and the log has the address and not what was sent", async () => {
  const opened = await open();
  for (const authorization of ["", `Bearer ${secret}x`, secret, `Basic ${secret}`]) {
    const answer = await opened.post({ authorization });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ success: false, error: "Unauthorized" });
    expect(answer.headers["www-authenticate"]).toContain("Bearer");
  }
  const refused = opened.lines.filter(({ message }) => message === "Unauthorized cron job attempt");
  expect(refused).toHaveLength(4);
  expect(refused[0]?.data.address).toBe("127.0.0.1");
  expect(JSON.stringify(opened.lines)).not.toContain(secret);
  expect(await opened.count("punctual.runs")).toBe(0);
  expect(opened.simulator.arrivals).toEqual([]);
});

test("S1.7: without a secret both calls answer 500, and the server says so when it starts", async () => {
  const opened = await open({ environment: { CRON_SECRET: "" } });
  expect(opened.lines.filter(({ level }) => level === "error")).toMatchObject([
    { data: { variable: "CRON_SECRET" } },
  ]);
  for (const method of ["POST", "GET"] as const) {
    const path = "/api/cron/fetch-data";
    const answer = await opened.call({ method, path, headers: { authorization: `Bearer ${secret}` } });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({ success: false, error: expect.stringContaining("CRON_SECRET") });
  }
  expect(await opened.count("punctual.runs")).toBe(0);
});

test("S1.44 better 9: during a rotation both secrets are good, and one may be in a file", async () => {
  const directory = await mkdtemp(join(tmpdir(), "secret-"));
  await chmod(directory, 0o755);
  await writeFile(join(directory, "next"), `${secret}\n`);
  const opened = await open({
    environment: { CRON_SECRET: "the-old-one", CRON_SECRET_NEXT_FILE: join(directory, "next") },
  });
  await rm(directory, { recursive: true });
  expect((await opened.post()).status).toBe(200);
  expect((await opened.post({ authorization: "Bearer the-old-one" })).status).toBe(200);
});

test("better 2: a second call while a fetch is under way joins it and makes no second set of requests", async () => {
  const opened = await open();
  const gate = Promise.withResolvers<void>();
  opened.setFault(() => ({ after: gate.promise }));
  const headers = { authorization: `Bearer ${secret}`, prefer: "respond-async" };
  const first = await opened.post(headers);
  await expect.poll(() => opened.simulator.arrivals.length).toBe(4);
  const second = await opened.post(headers);
  expect(first.status).toBe(202);
  expect(first.body).toMatchObject({ runId: first.headers["punctual-run-id"] });
  expect(second.headers["punctual-run-id"]).toBe(first.headers["punctual-run-id"]);
  const third = opened.post();
  gate.resolve();
  expect((await third).headers["punctual-run-id"]).toBe(first.headers["punctual-run-id"]);
  expect((await third).status).toBe(200);
  expect(opened.simulator.arrivals).toHaveLength(4);
});

test("one series that CoinGecko does not know stops no other: 200, partial, with the coin and the reason", async () => {
  const opened = await open({ coins: ["bitcoin", "unheard-of"], currencies: ["usd"] });
  const answer = await opened.post();
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    success: true,
    status: "partial",
    data: {
      results: {
        total: 2,
        successful: 1,
        failed: 1,
        errors: [{ coin: "unheard-of", currency: "usd", error: "CoinGecko answered 404: coin not found." }],
      },
    },
  });
  expect(opened.lines).toContainEqual(
    expect.objectContaining({
      level: "error",
      message: "Series failed",
      data: expect.objectContaining({ coin: "unheard-of", currency: "usd" }),
    }),
  );
  const path = "/api/cron/fetch-data?strict=1";
  const strict = await opened.call({ method: "POST", path, headers: { authorization: `Bearer ${secret}` } });
  expect(strict.status).toBe(500);
});

test("S1.23 S1.28: where every series fails, the run fails: 500 with the reason, and the documented line", async () => {
  const opened = await open();
  opened.setFault(answering(503));
  const answer = await opened.post();
  expect(answer.status).toBe(500);
  expect(answer.body).toEqual({
    success: false,
    error:
      "Expected CoinGecko to give the prices of at least one of 4 series, got none. CoinGecko answered 503.",
  });
  expect(opened.lines.map(({ message }) => message)).toContain("Cron job failed");
  expect(opened.lines.map(({ message }) => message)).not.toContain("Cron job completed successfully");
  const run = await opened.read(`/api/v1/runs/${String(answer.headers["punctual-run-id"])}`);
  expect(run.body).toMatchObject({ state: "dead" });
  expect(await opened.count("hourly_price_days")).toBe(0);
});

test("S1.24: the health call tells when prices were last fetched, asks nobody and makes no run", async () => {
  const opened = await open();
  const health = async () =>
    (
      await opened.call({
        method: "GET",
        path: "/api/cron/fetch-data",
        headers: { authorization: `Bearer ${secret}` },
      })
    ).body;
  expect(await health()).toEqual({
    success: true,
    data: { status: "never", lastSuccessAt: null, timestamp: "2026-03-02T09:00:00.000Z" },
  });
  expect(await opened.count("punctual.runs")).toBe(0);
  await opened.post();
  await opened.clock.advance({ hours: 26 });
  expect(await health()).toMatchObject({ data: { status: "ok", lastSuccessAt: "2026-03-02T09:00:00.000Z" } });
  await opened.clock.advance({ seconds: 1 });
  expect(await health()).toMatchObject({ data: { status: "stale", timestamp: "2026-03-03T11:00:01.000Z" } });
  expect(opened.simulator.arrivals).toHaveLength(4);
  const path = "/api/cron/fetch-data";
  expect((await opened.call({ method: "GET", path })).body).toEqual({
    success: false,
    error: "Unauthorized",
  });
});

test("a call of an API destination of AWS is answered within its patience, with where to look", async () => {
  const opened = await open();
  const gate = Promise.withResolvers<void>();
  opened.setFault(() => ({ after: gate.promise }));
  const answer = await opened.post({ authorization: `Bearer ${secret}`, prefer: "wait=0" });
  expect(answer.status).toBe(202);
  expect(answer.headers.location).toBe(
    `http://localhost:3000/api/v1/runs/${String(answer.headers["punctual-run-id"])}`,
  );
  gate.resolve();
  await expect.poll(() => opened.count("price_fetches")).toBe(1);
});
