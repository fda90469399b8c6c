// Sessions: kept as digests, good no longer than what they were begun with, and forgotten when they have ended.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  beginSession,
  consolePrincipal,
  createAccessKey,
  endSession,
  findSession,
  type Principal,
} from "../src/index.ts";
import { prune } from "../src/loop/pruner.ts";

const founder: Principal = { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true };
const token = Buffer.from("the admin token");

let bench: TestEngine;
beforeEach(async () => void (bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" })));
afterEach(() => bench.close());

const begin = () => beginSession(bench.engine, founder, { kind: "token", token });

test("a session of a token is of that one alone", async () => {
  const { secret, expiresAt } = await begin();
  const found = await findSession(bench.engine, secret);
  expect(expiresAt).toEqual(new Date("2026-03-01T12:00:00Z"));
  if (found?.holder.kind !== "token") throw new Error("Expected a session of a token, got another.");
  expect([found.holder.isOf(token), found.holder.isOf(Buffer.from("another"))]).toEqual([true, false]);
});

test("a session of an access key is its holder's, and cannot outlive it", async () => {
  const { id, key, ...made } = await createAccessKey(bench.engine, founder, {
    name: "browser",
    tenant: "acme",
    role: "viewer",
    expiresAt: new Date("2026-03-01T02:00:00Z"),
  });
  const acme: Principal = { tenant: "acme", actor: "browser", role: "viewer" };
  const { secret } = await beginSession(bench.engine, acme, { kind: "access-key", id });
  const found = await findSession(bench.engine, secret);
  expect(found).toMatchObject({
    expiresAt: made.expiresAt,
    holder: { principal: { tenant: "acme", role: "viewer", actor: `browser (${key.slice(0, 11)}…)` } },
  });
  await bench.clock.set("2026-03-01T02:00:00Z");
  expect(await findSession(bench.engine, secret)).toBeNull();
});

test("a tenant ends no other tenant's session", async () => {
  const { secret } = await begin();
  const { digest } = (await findSession(bench.engine, secret)) ?? {};
  if (digest === undefined) throw new Error("Expected the session to go on, got none.");
  await endSession(bench.engine, { tenant: "acme", actor: "x", role: "admin" }, { digest });
  expect(await findSession(bench.engine, secret)).not.toBeNull();
  await endSession(bench.engine, founder, { digest });
  await endSession(bench.engine, founder, { digest });
  expect(await findSession(bench.engine, secret)).toBeNull();
});

test("the pruner forgets sessions that have ended, and keeps those that go on", async () => {
  await begin();
  await bench.clock.set("2026-03-01T11:00:00Z");
  const { secret } = await beginSession(bench.engine, consolePrincipal, { kind: "development" });
  await bench.clock.set("2026-03-01T12:00:00Z");
  await prune(bench.engine, { runDays: 30 });
  const rows = await bench.testDatabase.database.execute("select origin from punctual.sessions");
  expect(rows).toEqual([{ origin: "development" }]);
  expect((await findSession(bench.engine, secret))?.holder).toEqual({
    kind: "development",
    principal: consolePrincipal,
  });
});
