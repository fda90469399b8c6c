// The audit: what was done and denied stays on record until it is old, whoever wishes otherwise.
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createAccessKey,
  defaultGroup,
  deleteSchedule,
  Denials,
  listAudit,
  pauseSchedule,
  putSchedule,
  revokeAccessKey,
  type ListAudit,
  type Principal,
} from "@punctual/engine";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { prune } from "../src/loop/pruner.ts";
import { databaseOf } from "../src/tenant-database.ts";
import { definition } from "./definition.ts";
import { testJob } from "./test-job.ts";

const acme: Principal = { tenant: "acme", actor: "ci", role: "admin", address: "192.0.2.1" };
const founder: Principal = { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true };
const all: ListAudit = {
  limit: 50,
  cursor: null,
  actor: null,
  action: null,
  subject: null,
  from: null,
  to: null,
};
const name = { group: defaultGroup, name: "report" };

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", jobs: [testJob()] });
  await createAccessKey(bench.engine, founder, { name: "a", tenant: "acme", role: "admin", expiresAt: null });
});
afterEach(() => bench.close());

const entries = async (filter: Partial<ListAudit> = {}) =>
  (await listAudit(bench.engine, acme, { ...all, ...filter })).items;

test("security row 51: an entry says who did what to what, when and from where, and survives what it was done to", async () => {
  await putSchedule(bench.engine, acme, { ...name, definition: definition() });
  await pauseSchedule(bench.engine, acme, name);
  await deleteSchedule(bench.engine, acme, name);
  const [deleted, paused, created, keyed] = await entries();
  expect(deleted).toMatchObject({ action: "schedule.delete", subject: "default/report", result: "done" });
  expect(paused).toMatchObject({ action: "schedule.pause", actor: "ci", address: "192.0.2.1" });
  expect(created).toMatchObject({ action: "schedule.create", at: new Date("2026-03-01T00:00:00Z") });
  expect(keyed).toMatchObject({ action: "access-key.create", actor: "admin token", subject: "a" });
});

test("security row 51: a key made or revoked for another tenant stands in both audits", async () => {
  const { id } = await createAccessKey(bench.engine, founder, {
    name: "b",
    tenant: "acme",
    role: "viewer",
    expiresAt: null,
  });
  await revokeAccessKey(bench.engine, founder, { id });
  const own = (await listAudit(bench.engine, founder, all)).items;
  for (const items of [await entries(), own])
    expect(items.slice(0, 2).map(({ action }) => action)).toEqual(["access-key.revoke", "access-key.create"]);
});

test.each([
  ["update punctual.audit_events set actor = 'nobody'"],
  ["delete from punctual.audit_events"],
  ["truncate punctual.audit_events"],
])("security row 51: whoever works for a tenant cannot do: %s", async (statement) => {
  const before = await entries();
  await expect(databaseOf(bench.engine, acme).execute(statement)).rejects.toThrow(/permission denied/);
  expect(await entries()).toEqual(before);
});

test("security row 51: the owner of the tables cannot change an entry either, nor empty the audit", async () => {
  const { database } = bench.testDatabase;
  for (const statement of [
    "update punctual.audit_events set actor = 'nobody'",
    "update punctual.audit_events set detail = '{}'",
    "truncate punctual.audit_events",
  ])
    await expect(database.execute(statement)).rejects.toThrow("Expected the audit to be added to only");
});

test("what an address was denied within a minute is one entry that counts, whatever the number of nodes", async () => {
  const denial = { tenant: "acme", actor: "ci", action: "role.refuse", subject: "PUT /x" };
  const nodes = [new Denials(bench.engine), new Denials(bench.engine)];
  const deny = async (address: string, subject: string): Promise<void> => {
    for (const node of nodes)
      for (let time = 0; time < 50; time++) node.note({ ...denial, address, subject });
    await Promise.all(nodes.map((node) => node.written()));
  };
  await deny("192.0.2.1", "PUT /first");
  await deny("192.0.2.1", "PUT /second");
  await deny("192.0.2.2", "PUT /third");
  await bench.clock.set("2026-03-01T00:01:00Z");
  await deny("192.0.2.1", "PUT /fourth");
  const denied = (await entries({ action: "role.refuse" })).map(({ address, subject, result, detail }) => ({
    address,
    subject,
    result,
    detail,
  }));
  expect(denied).toEqual([
    { address: "192.0.2.1", subject: "PUT /fourth", result: "denied", detail: { count: 100 } },
    { address: "192.0.2.2", subject: "PUT /third", result: "denied", detail: { count: 100 } },
    { address: "192.0.2.1", subject: "PUT /first", result: "denied", detail: { count: 200 } },
  ]);
});

test("a count of denials only grows", async () => {
  const denials = new Denials(bench.engine);
  denials.note({ tenant: "acme", actor: "ci", address: "::1", action: "role.refuse", subject: "PUT /x" });
  await denials.written();
  for (const detail of ['{"count": 0}', '{"count": 2, "more": 1}'])
    await expect(
      bench.testDatabase.database.execute(
        "update punctual.audit_events set detail = $1 where result = 'denied'",
        [detail],
      ),
    ).rejects.toThrow("Expected the audit to be added to only");
});

test("the audit is filtered by what it says and when, page by page", async () => {
  await putSchedule(bench.engine, acme, { ...name, definition: definition() });
  await bench.clock.set("2026-03-02T00:00:00Z");
  await pauseSchedule(bench.engine, { ...acme, actor: "ada" }, name);
  expect(await entries({ action: "schedule.create" })).toHaveLength(1);
  expect(await entries({ subject: "default/report" })).toHaveLength(2);
  expect((await entries({ actor: "ada" }))[0]).toMatchObject({ action: "schedule.pause" });
  expect(await entries({ from: new Date("2026-03-02T00:00:00Z") })).toHaveLength(1);
  const first = await listAudit(bench.engine, acme, { ...all, limit: 2 });
  const second = await listAudit(bench.engine, acme, { ...all, limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items]).toEqual(await entries());
  await expect(
    listAudit(bench.engine, acme, { ...all, actor: "ada", cursor: first.nextCursor }),
  ).rejects.toMatchObject({ code: "invalid-cursor" });
});

test("the pruner takes away what is older than the retention, 400 days unless said otherwise", async () => {
  await bench.clock.set("2026-03-11T00:00:00Z");
  await putSchedule(bench.engine, acme, { ...name, definition: definition() });
  await bench.clock.set("2027-04-06T00:00:00Z");
  await prune(bench.engine, { runDays: 30 });
  expect((await entries()).map(({ action }) => action)).toEqual(["schedule.create"]);
  await prune(bench.engine, { runDays: 30, auditDays: 30 });
  expect(await entries()).toEqual([]);
});
