// Who watches runs is told of those of other nodes, and nobody is told for nobody.
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createEngine,
  egressPolicy,
  engineMigrations,
  putSchedule,
  runSchedule,
  scheduleDefinition,
  silentLog,
  type Engine,
  type Principal,
} from "../src/index.ts";

const principal: Principal = { tenant: "default", actor: "a test", role: "admin" };
let database: TestDatabase;
let watching: Engine;
let working: Engine;

const node = (nodeName: string): Engine =>
  createEngine({
    database: database.database,
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName,
  });

beforeAll(async () => {
  database = await createTestDatabase({ migrations: [engineMigrations] });
  [watching, working] = [node("watching"), node("working")];
  await Promise.all([watching.start(), working.start()]);
});

afterAll(async () => {
  await Promise.all([watching.stop({ graceSeconds: 1 }), working.stop({ graceSeconds: 1 })]);
  await database.drop();
});

it("a run that another node works on is told to whoever watches here", async () => {
  const told = new Set<string>();
  let look = (): void => undefined;
  const unwatch = watching.events.watch((ids) => {
    for (const id of ids) told.add(id);
    look();
  });
  const definition = scheduleDefinition.parse({
    expression: "rate(1 day)",
    state: "paused",
    retry: { maxRetries: 0 },
    target: { kind: "http", url: "http://127.0.0.1:1/away" },
  });
  await putSchedule(working, principal, { group: "default", name: "watched", definition });
  const run = await runSchedule(working, principal, {
    group: "default",
    name: "watched",
    idempotencyKey: null,
    input: undefined,
  });
  await new Promise<void>((resolve) => {
    look = () => told.has(run.id) && resolve();
    look();
  });
  unwatch();
  expect(watching.events.watched).toBe(false);
});
