// The documented endpoint of document S0, by the numbers of its promises.
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { productSnapshotsFreshness } from "../src/index.ts";
import { key, openDoor, product, type Door, type DoorOptions } from "./open-door.ts";

let door: Door | null = null;
afterEach(async () => {
  await door?.close();
  door = null;
});

/** Two users with two products each, and one whose only product is archived. */
async function openFilled(options: DoorOptions = {}): Promise<Door> {
  const opened = await openDoor(options);
  door = opened;
  await opened.put("ada", [product("fund", 12.5), product("bond", 99.99, { currency: "USD" })]);
  await opened.put("bob", [product("fund", -7), product("gold", 0.1)]);
  await opened.put("cyd", [product("old", 1, { archived: true })]);
  return opened;
}

test("S0.1 S0.2 S0.7 S0.22 S0.24: one call without a body records every user's products and answers the documented JSON", async () => {
  const opened = await openFilled();
  const answer = await opened.daily();
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    message: "Daily snapshots creation completed",
    results: { total: 2, successful: 2, failed: 0, errors: [], errorsOmitted: 0 },
  });
  expect(answer.headers["punctual-run-id"]).toMatch(/./);
  expect(await opened.snapshots()).toEqual([
    { user_id: "ada", product_id: "bond", date: "2026-03-02", value: "99.99", currency: "USD" },
    { user_id: "ada", product_id: "fund", date: "2026-03-02", value: "12.5", currency: "EUR" },
    { user_id: "bob", product_id: "fund", date: "2026-03-02", value: "-7", currency: "EUR" },
    { user_id: "bob", product_id: "gold", date: "2026-03-02", value: "0.1", currency: "EUR" },
  ]);
});

test("S0.3 S0.8: without the key, or with a wrong one, nobody gets in and no run is made", async () => {
  const opened = await openFilled();
  for (const headers of [
    { "x-api-key": "" },
    { "x-api-key": `${key}x` },
    { "x-api-key": key.toLowerCase() },
  ]) {
    const answer = await opened.daily(undefined, headers);
    expect(answer.status).toBe(401);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.text).not.toContain(key);
  }
  const bearer = await opened.call({ method: "POST", path: "/api/cron/snapshots/daily", role: "operator" });
  expect(bearer.status).toBe(401);
  expect(opened.ledger.runs()).toEqual([]);
  expect(await opened.snapshots()).toEqual([]);
});

test("S0.4 S0.5 S0.6: the key is CRON_API_KEY's, or that of the file that CRON_API_KEY_FILE names", async () => {
  const directory = await mkdtemp(join(tmpdir(), "key-"));
  await chmod(directory, 0o755);
  await writeFile(join(directory, "key"), `${key}\n`);
  const opened = await openFilled({ environment: { CRON_API_KEY_FILE: join(directory, "key") } });
  await rm(directory, { recursive: true });
  expect((await opened.daily()).status).toBe(200);
});

test("while no key is configured, nobody gets in", async () => {
  const opened = await openFilled({ environment: {} });
  expect((await opened.daily(undefined, { "x-api-key": "" })).status).toBe(401);
  expect(opened.ledger.runs()).toEqual([]);
});

test("better 9: during a rotation the old key and the next one are both accepted", async () => {
  const opened = await openFilled({ environment: { CRON_API_KEY: "old-key", CRON_API_KEY_NEXT: key } });
  expect((await opened.daily()).status).toBe(200);
  expect((await opened.daily(undefined, { "x-api-key": "old-key" })).status).toBe(200);
});

test("S0.25: a call that names a date records that day", async () => {
  const opened = await openFilled();
  expect((await opened.daily({ date: "2026-02-28" })).status).toBe(200);
  expect(new Set((await opened.snapshots()).map(({ date }) => date))).toEqual(new Set(["2026-02-28"]));
});

test("better 5: a retry after midnight records the day that it was scheduled for", async () => {
  const opened = await openFilled({ now: "2026-03-02T00:10:00Z" });
  await opened.daily(undefined, { "punctual-scheduled-at": "2026-03-01T23:50:00.000Z" });
  expect(new Set((await opened.snapshots()).map(({ date }) => date))).toEqual(new Set(["2026-03-01"]));
});

test.each([
  ["a day that has not begun", { date: "2026-03-03" }],
  ["a day that does not exist", { date: "2026-02-30" }],
  ["a date that is none", { date: "yesterday" }],
  ["a null", { date: null }],
  ["an unknown field", { day: "2026-03-01" }],
  ["a list", []],
])("%s in the body is refused with 400 and makes no run", async (_what, body) => {
  const opened = await openFilled({ engineRuns: true });
  const answer = await opened.daily(body);
  expect(answer.status).toBe(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(await opened.database.execute("select count(*)::int as n from punctual.runs")).toEqual([{ n: 0 }]);
});

test("an unknown field is answered with the nearest known one", async () => {
  const answer = await (await openFilled()).daily({ dat: "2026-03-01" });
  expect(answer.text).toContain("date");
  expect(answer.body).toMatchObject({ code: "unknown-field" });
});

test("a scheduled moment on a day to come is refused, so that the day is not recorded before it is there", async () => {
  const opened = await openFilled();
  const answer = await opened.daily(undefined, { "punctual-scheduled-at": "2026-03-03T00:00:00Z" });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ field: "Punctual-Scheduled-At" });
  expect((await opened.daily(undefined, { "punctual-scheduled-at": "2026-03-02T23:59:59Z" })).status).toBe(
    200,
  );
});

test("a schedule whose input names a day to come is dead at once instead of being tried again", async () => {
  const opened = await openFilled();
  const [job] = opened.workload.jobs;
  const run = {
    id: "r",
    schedule: null,
    scheduledAt: new Date("2026-03-02T02:00:00Z"),
    timezone: "UTC",
    attempt: 1,
  };
  expect(() => job?.runner.key({ input: '{"date":"2026-03-03"}', run })).toThrow(
    "Expected date to be 2026-03-02 or earlier",
  );
  expect(job?.runner.key({ input: null, run })).toBe("2026-03-02");
});

test("better 3: a caller that does not wait gets 202 and where to look, and a second call joins the run", async () => {
  const opened = await openFilled();
  const held = opened.database.transaction(async (transaction) => {
    await transaction.execute("lock table products in access exclusive mode");
    const first = await opened.daily(undefined, { prefer: "respond-async" });
    const second = await opened.daily(undefined, { prefer: "respond-async" });
    return [first, second] as const;
  });
  const [first, second] = await held;
  expect(first.status).toBe(202);
  expect(first.headers.location).toBe(
    `http://localhost:3000/api/v1/runs/${String(first.headers["punctual-run-id"])}`,
  );
  expect(second.headers["punctual-run-id"]).toBe(first.headers["punctual-run-id"]);
  expect((await opened.ledger.wait(String(first.headers["punctual-run-id"]), { seconds: 30 })).state).toBe(
    "succeeded",
  );
});

test("S0.28: how fresh the snapshots are is known without reading them: of when a day was last recorded to its end", async () => {
  const opened = await openFilled();
  const newest = async () => (await opened.database.execute(productSnapshotsFreshness.sql))[0]?.max;
  expect(await newest()).toBeNull();
  await opened.daily();
  expect(await newest()).toEqual(new Date("2026-03-02T09:00:00Z"));
});
