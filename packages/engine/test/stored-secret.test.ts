// Guarantees of stored secrets: one current version however many put at once, and keys that can be replaced.
import { randomBytes } from "node:crypto";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkSecretKey } from "../src/connection/check-secret-key.ts";
import { rewrapSecrets } from "../src/connection/rewrap-secrets.ts";
import {
  createStoredSecret,
  deleteStoredSecret,
  getStoredSecret,
  listAudit,
  listSecretVersions,
  moveSecretLabel,
  readSecretValue,
  updateStoredSecret,
  type EngineContext,
} from "../src/index.ts";
import { pruneStoredSecrets } from "../src/stored-secret/prune-stored-secrets.ts";
import { principal } from "./definition.ts";

const [old, next] = [randomBytes(32), randomBytes(32)];
const region = "us-east-1";
const succession = { current: "now", previous: "before" };
const name = { region, name: "one" };

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", secretKey: old });
});
afterEach(() => bench.close());

const version = (id: string, text = id) => ({
  version: id,
  value: { kind: "text", text } as const,
  labels: [succession.current],
  succession,
});

const create = (engine: EngineContext, id = "v0") =>
  createStoredSecret(engine, principal, {
    ...name,
    description: null,
    other: {},
    tags: {},
    first: version(id),
  });

const value = async (engine: EngineContext, label = succession.current) =>
  (await readSecretValue(engine, principal, { ...name, label })).value;

test("of many that make one secret at once, one makes it", async () => {
  const { engine } = bench;
  const ends = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => create(engine, `v${index}`)));
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(Object.keys((await getStoredSecret(engine, principal, name)).labels)).toHaveLength(1);
});

test("of many that put values at once, one is current and one was before it", async () => {
  const { engine } = bench;
  await create(engine);
  const wanted = Array.from({ length: 8 }, (_, index) => version(`w${index}`));
  await Promise.all(wanted.map((one) => updateStoredSecret(engine, principal, { ...name, next: one })));
  const { labels } = await getStoredSecret(engine, principal, name);
  expect(Object.values(labels).flat().sort()).toEqual(["before", "now"]);
  const all = { ...name, withUnlabelled: true, limit: 100, cursor: null };
  expect((await listSecretVersions(engine, principal, all)).items).toHaveLength(9);
});

test("a label that two move at once is moved by one", async () => {
  const { engine } = bench;
  await create(engine);
  for (const id of ["a", "b"])
    await updateStoredSecret(engine, principal, { ...name, next: { ...version(id), labels: [id] } });
  const move = (to: string) =>
    moveSecretLabel(engine, principal, { ...name, label: "now", from: "v0", to, succession });
  const ends = await Promise.allSettled([move("a"), move("b")]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await value(engine, "before")).toEqual({ kind: "text", text: "v0" });
});

test("values are read with the new key once they are sealed anew, and hold back a start without any of theirs", async () => {
  const { engine } = bench;
  await create(engine);
  const both = { ...engine, secretKeys: [next, old] };
  expect(await rewrapSecrets(both)).toBeGreaterThan(0);
  const renewed = { ...engine, secretKeys: [next] };
  expect(await value(renewed)).toEqual({ kind: "text", text: "v0" });
  expect(await value(engine)).toEqual({ kind: "text", text: "v0" });
  await rewrapSecrets(renewed);
  await expect(value(engine)).rejects.toThrow("Expected the secret to have been sealed here");
  expect(await checkSecretKey({ ...engine, secretKeys: [randomBytes(32)] })).toBe("wrong");
});

test("versions without a label are forgotten beyond the newest hundred, and not on their first day", async () => {
  const { engine, clock } = bench;
  await create(engine);
  const put = (id: string) => updateStoredSecret(engine, principal, { ...name, next: version(id) });
  for (let index = 0; index < 110; index += 1) await put(`x${index}`);
  const count = async () =>
    (await listSecretVersions(engine, principal, { ...name, withUnlabelled: true, limit: 200, cursor: null }))
      .items.length;
  expect(await count()).toBe(111);
  await clock.advance({ days: 2 });
  await put("last");
  expect(await count()).toBe(102);
});

test("a secret that is gone is deleted with its values, and what was done is in the audit", async () => {
  const { engine, clock, testDatabase } = bench;
  await create(engine);
  await deleteStoredSecret(engine, principal, { ...name, days: 7 });
  expect(await pruneStoredSecrets(testDatabase.database)).toBe(0);
  await clock.advance({ days: 7 });
  expect(await pruneStoredSecrets(testDatabase.database)).toBe(1);
  expect(await testDatabase.database.execute("select id from punctual.secret_versions")).toEqual([]);
  const any = { actor: null, action: null, subject: null, from: null, to: null };
  const { items } = await listAudit(engine, principal, { ...any, limit: 10, cursor: null });
  expect(items.map(({ action }) => action)).toEqual(["stored-secret.mark", "stored-secret.create"]);
});
