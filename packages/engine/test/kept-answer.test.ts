// A request that is named does its work once; its answer is given again for a day.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  createGroup,
  createQueue,
  getGroup,
  onceAnswered,
  putSchedule,
  type EngineContext,
  type Principal,
} from "../src/index.ts";
import { pruneAnswers } from "../src/kept-answer/prune-answers.ts";
import { definition } from "./definition.ts";

let bench: TestEngine;
beforeAll(async () => void (bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" })));
afterAll(() => bench.close());

const principal: Principal = { tenant: "default", actor: "test", role: "admin" };
let count = 0;
beforeEach(() => void (count += 1));

type Work = (inside: EngineContext) => Promise<unknown>;

interface Asked {
  readonly key?: string;
  readonly request?: unknown;
  readonly by?: Principal;
  readonly make: Work;
}

const ask = ({ key = `key-${count}`, request = {}, by = principal, make }: Asked) =>
  onceAnswered(bench.engine, by, { call: { operation: "test", key, request }, make });

test("the work is done once, and its answer given again, other nodes and restarts included", async () => {
  const make = vi.fn<Work>(async () => ({ a: 1 }));
  expect([await ask({ make }), await ask({ make })]).toEqual([{ a: 1 }, { a: 1 }]);
  const others: EngineContext = { ...bench.engine };
  const call = { operation: "test", key: `key-${count}`, request: {} };
  expect(await onceAnswered(others, principal, { call, make })).toEqual({ a: 1 });
  expect(make).toHaveBeenCalledTimes(1);
});

test("nothing is an answer too", async () => {
  const make = vi.fn<Work>(async () => undefined);
  expect([await ask({ make }), await ask({ make })]).toEqual([undefined, null]);
  expect(make).toHaveBeenCalledTimes(1);
});

test("another request with the key is refused, and does nothing", async () => {
  await ask({ request: { b: 1 }, make: async () => 1 });
  const make = vi.fn<Work>(async () => 2);
  await expect(ask({ request: { b: 2 }, make })).rejects.toMatchObject({ code: "idempotency-conflict" });
  expect(make).not.toHaveBeenCalled();
});

test("what is thrown is not kept, and what was done until then is undone", async () => {
  const name = `failed-${count}`;
  const fails = ask({
    async make(inside) {
      await createGroup(inside, principal, { name });
      throw new Error("spoilt");
    },
  });
  await expect(fails).rejects.toThrow("spoilt");
  await expect(getGroup(bench.engine, principal, { name })).rejects.toMatchObject({ code: "not-found" });
  expect(await ask({ make: async () => "done" })).toBe("done");
});

test("of those who ask at the same time one works, and the others wait for its answer", async () => {
  const make = vi.fn<Work>(async (inside) => createGroup(inside, principal, { name: `once-${count}` }));
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask({ make })));
  expect(make).toHaveBeenCalledTimes(1);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test("nobody sees the work before its answer is kept, and the loops hear of it after", async () => {
  const told: string[] = [];
  const target = { kind: "http", url: "http://127.0.0.1:9/" } as const;
  bench.engine.events.on("planned", () => void told.push("planned"));
  await ask({
    async make(inside) {
      await createGroup(inside, principal, { name: `seen-${count}` });
      await createQueue(inside, principal, { name: `seen-${count}` });
      await putSchedule(inside, principal, {
        group: "default",
        name: "seen",
        definition: definition({ target }),
      });
      await expect(getGroup(bench.engine, principal, { name: `seen-${count}` })).rejects.toMatchObject({
        code: "not-found",
      });
      expect(told).toEqual([]);
    },
  });
  expect(told).toEqual(["planned"]);
  expect(await getGroup(bench.engine, principal, { name: `seen-${count}` })).toMatchObject({
    name: `seen-${count}`,
  });
});

test("a verb inside works for no other tenant", async () => {
  const strange: Principal = { ...principal, tenant: "strange" };
  const make = (inside: EngineContext) => createGroup(inside, strange, { name: "theirs" });
  await expect(ask({ make })).rejects.toThrow("Expected a transaction to work for one tenant, got two.");
});

test("a tenant's key is another tenant's own", async () => {
  const other: Principal = { ...principal, tenant: "other" };
  await ask({ key: "shared", make: async () => "ours" });
  expect(await ask({ key: "shared", by: other, make: async () => "theirs" })).toBe("theirs");
  expect(await ask({ key: "shared", make: async () => "again" })).toBe("ours");
});

test("after a day the key is free, and the row is pruned", async () => {
  await ask({ key: "old", make: async () => "first" });
  await ask({ key: "older", make: async () => "first" });
  await bench.clock.advance({ hours: 23, minutes: 59 });
  expect(await ask({ key: "old", request: {}, make: async () => "second" })).toBe("first");
  await bench.clock.advance({ minutes: 1 });
  expect(await ask({ key: "old", request: { other: 1 }, make: async () => "second" })).toBe("second");
  await pruneAnswers(bench.testDatabase.database);
  const rows = await bench.testDatabase.database.execute(
    "select key from punctual.kept_answers where key like 'old%'",
  );
  expect(rows).toEqual([{ key: "old" }]);
});
