// The gate to CoinGecko: what all nodes together send within any minute.
import { openDatabase, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { gateOf, type Gate, type Passed } from "../src/gate/gate.ts";
import { cryptoPrices } from "../src/index.ts";

const start = Date.UTC(2026, 2, 2, 9);
const signal = new AbortController().signal;
const sent: Passed = { counted: true, stopSeconds: null };

let own: TestDatabase;
let others: Database[] = [];

beforeEach(async () => {
  own = await createTestDatabase({ migrations: [engineMigrations, cryptoPrices().migrations] });
  await own.database.execute(`
    create table public.real_time (now timestamptz not null);
    create or replace function public.coingecko_now() returns timestamptz language sql volatile as 'select now from public.real_time'`);
  await own.database.execute("insert into public.real_time values ($1)", [new Date(start)]);
});

afterEach(async () => {
  for (const other of others) await other.end();
  others = [];
  await own.drop();
});

const seconds = async (): Promise<number> => {
  const [row] = await own.database.execute("select now from public.real_time");
  return row?.now instanceof Date ? (row.now.getTime() - start) / 1000 : Number.NaN;
};

/** Whoever waits moves the time on to the moment at which it wakes. */
const moveOn =
  (waits: number[] = []) =>
  async (forSeconds: number): Promise<void> => {
    waits.push(forSeconds);
    await own.database.execute(
      "update public.real_time set now = greatest(now, $1::timestamptz + make_interval(secs => $2::float8))",
      [new Date(start + (await seconds()) * 1000), forSeconds],
    );
  };

/** A node of its own, with its own connections. */
function node(requestsPerMinute: number, waits: number[] = []): Gate {
  const database = openDatabase({
    connectionString: own.connectionString,
    applicationName: "node",
    poolSize: 3,
  });
  others.push(database);
  return gateOf({ database, requestsPerMinute, longestSeconds: 25, wait: moveOn(waits) });
}

test("S1.38 better 6: two nodes together send at most 29 requests within any 60 seconds", async () => {
  const nodes = [node(30), node(30)];
  const at: number[] = [];
  const send = async (): Promise<Passed> => {
    at.push(await seconds());
    return sent;
  };
  await Promise.all(Array.from({ length: 100 }, (_, index) => nodes[index % 2]?.pass(send, signal)));
  expect(at).toHaveLength(100);
  const sorted = at.sort((one, other) => one - other);
  for (const [index, time] of sorted.entries()) {
    const thirtieth = sorted[index + 29];
    expect(thirtieth === undefined || thirtieth - time > 60).toBe(true);
  }
});

test("S1.35 S1.37: a whole fetch of 44 requests takes no longer than the limit forces: 29 at once, 15 a minute later", async () => {
  let open = 0;
  const database = openDatabase({ connectionString: own.connectionString, applicationName: "node" });
  others.push(database);
  const gate = gateOf({
    ...{ database, requestsPerMinute: 30, longestSeconds: 25 },
    // Time passes only when nothing else is left to do.
    async wait(forSeconds) {
      await expect.poll(() => open).toBe(0);
      await moveOn()(forSeconds);
    },
  });
  const at: number[] = [];
  const send = async (): Promise<Passed> => {
    open += 1;
    at.push(await seconds());
    return sent;
  };
  const passing = Array.from({ length: 44 }, () => gate.pass(send, signal).finally(() => (open -= 1)));
  await Promise.all(passing);
  expect(at.filter((time) => time === 0)).toHaveLength(29);
  expect(at.filter((time) => time > 60 && time < 61)).toHaveLength(15);
});

test("a request counts from its answer, as late as CoinGecko may have counted it", async () => {
  const waits: number[] = [];
  const gate = node(2, waits);
  const answered = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const first = gate.pass(async () => {
    begun.resolve();
    await answered.promise;
    await moveOn()(10);
    return sent;
  }, signal);
  await begun.promise;
  answered.resolve();
  await first;
  await gate.pass(async () => sent, signal);
  expect(await seconds()).toBeCloseTo(70.25, 3);
  expect(waits).toEqual([60.25]);
});

test("a node that vanished in the middle of a request gives its turn back a minute after that would have timed out", async () => {
  const begun = Promise.withResolvers<void>();
  void node(2)
    .pass(() => {
      begun.resolve();
      return Promise.withResolvers<Passed>().promise;
    }, signal)
    .catch(() => undefined);
  await begun.promise;
  const waits: number[] = [];
  await node(2, waits).pass(async () => sent, signal);
  expect(waits).toEqual([60, 25]);
});

test("a request that never left gives its turn back at once", async () => {
  const waits: number[] = [];
  const gate = node(2, waits);
  await gate.pass(async () => ({ counted: false, stopSeconds: null }), signal);
  await gate.pass(async () => sent, signal);
  expect(waits).toEqual([]);
});

test("a 429 stops every request of every node until its Retry-After has passed, and a shorter one later does not end that", async () => {
  await node(30).pass(async () => ({ counted: true, stopSeconds: 120 }), signal);
  await own.database.execute("update public.real_time set now = now + interval '5 s'");
  const waits: number[] = [];
  const gate = node(30, waits);
  const at: number[] = [];
  const send = async (): Promise<Passed> => {
    at.push(await seconds());
    return sent;
  };
  await Promise.all(Array.from({ length: 5 }, () => gate.pass(send, signal)));
  expect(at).toEqual([120, 120, 120, 120, 120]);
  expect(waits).toEqual([115]);
});

test("a stop of more than a quarter of an hour is not waited for: the run is told how long it is", async () => {
  const gate = node(30);
  await gate.pass(async () => ({ counted: true, stopSeconds: 1000 }), signal);
  await expect(gate.pass(async () => sent, signal)).rejects.toMatchObject({
    name: "RetryAfter",
    seconds: 1000,
  });
});

test("whoever is aborted while it waits sends nothing and takes no turn", async () => {
  const stop = new AbortController();
  const database = openDatabase({ connectionString: own.connectionString, applicationName: "node" });
  others.push(database);
  const waiting = Promise.withResolvers<void>();
  const gate = gateOf({
    ...{ database, requestsPerMinute: 2, longestSeconds: 25 },
    wait: (_seconds, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        waiting.resolve();
      }),
  });
  await gate.pass(async () => sent, signal);
  let sendings = 0;
  const passing = [1, 2, 3].map(() =>
    gate.pass(async () => {
      sendings += 1;
      return sent;
    }, stop.signal),
  );
  await waiting.promise;
  stop.abort(new Error("The run was cancelled."));
  const ends = await Promise.allSettled(passing);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(sendings).toBe(0);
  expect(await own.database.execute("select count(*)::int as n from public.coingecko_requests")).toEqual([
    { n: 1 },
  ]);
});

test("while punctual.now() stands still or jumps, the minute is counted in real time", async () => {
  await own.database.execute(
    "create or replace function punctual.now() returns timestamptz language sql volatile as 'select ''2000-01-01''::timestamptz'",
  );
  const waits: number[] = [];
  const gate = node(2, waits);
  await gate.pass(async () => sent, signal);
  await gate.pass(async () => sent, signal);
  expect(waits).toEqual([60.25]);
});
