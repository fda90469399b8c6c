// Queues: messages that are sent, received by one at a time, hidden, deleted, given up and moved.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  changeVisibility,
  createQueue,
  deleteMessages,
  deleteQueue,
  getQueue,
  listMessageMoves,
  listQueues,
  moveDeadLetters,
  moveMessages,
  purgeQueue,
  queueCounts,
  receiveMessages,
  sendMessages,
  setQueue,
  type CreateQueue,
  type ReceiveMessages,
} from "../src/index.ts";
import { prune } from "../src/loop/pruner.ts";
import { principal } from "./definition.ts";
import { twoNodes } from "./two-nodes.ts";

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" });
});
afterEach(() => bench.close());

const at = (time: string) => bench.clock.set(`2026-03-01T${time}Z`);
const make = (name: string, settings: CreateQueue["settings"] = {}) =>
  createQueue(bench.engine, principal, { name, settings });
const send = (name: string, ...bodies: readonly string[]) =>
  sendMessages(bench.engine, principal, { name, messages: bodies.map((body) => ({ body })) });
const receive = (name: string, given: Partial<ReceiveMessages> = {}) =>
  receiveMessages(bench.engine, principal, { name, most: 10, ...given });
const bodies = async (name: string, given: Partial<ReceiveMessages> = {}) =>
  (await receive(name, given)).map(({ body }) => body);
const counts = (name: string) => queueCounts(bench.engine, principal, { name });
const remove = (name: string, receipts: readonly string[]) =>
  deleteMessages(bench.engine, principal, { name, receipts });

describe("a queue", () => {
  test("is made once: the same again is the same queue, another under its name is refused", async () => {
    expect(await make("jobs", { visibilitySeconds: 60 })).toMatchObject({
      created: true,
      queue: { name: "jobs", visibilitySeconds: 60, retentionSeconds: 345_600, deadLetter: null, tags: {} },
    });
    expect(await make("jobs", { visibilitySeconds: 60 })).toMatchObject({ created: false });
    expect(await make("jobs")).toMatchObject({ created: false });
    await expect(make("jobs", { visibilitySeconds: 30 })).rejects.toMatchObject({
      code: "name-conflict",
      field: "visibilitySeconds",
    });
  });

  test("is made by one of many that try at once", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => make("jobs")));
    expect(made.filter(({ created }) => created)).toHaveLength(1);
  });

  test("is remembered with its last moves, and forgotten with its own once it is gone", async () => {
    const move = (from: string) =>
      moveDeadLetters(bench.engine, principal, { from, to: "jobs", mostPerSecond: null });
    const sources = async () => {
      const all = { source: null, id: null, limit: 100 };
      return (await listMessageMoves(bench.engine, principal, all)).map(({ source }) => source);
    };
    for (const name of ["jobs", "gone", "spent"]) await make(name);
    await move("gone");
    await deleteQueue(bench.engine, principal, { name: "gone" });
    for (let count = 0; count < 12; count += 1) await move("spent");
    expect(await sources()).toEqual(Array.from({ length: 10 }, () => "spent"));
  });

  test("changes only what is named of it", async () => {
    await make("spent");
    await make("jobs", { delaySeconds: 5, other: { Policy: "{}" } });
    const deadLetter = { queue: "spent", mostReceives: 3 };
    await setQueue(bench.engine, principal, { name: "jobs", settings: { deadLetter }, tags: { team: "a" } });
    expect(await getQueue(bench.engine, principal, { name: "jobs" })).toMatchObject({
      delaySeconds: 5,
      other: { Policy: "{}" },
      deadLetter,
      tags: { team: "a" },
    });
    await setQueue(bench.engine, principal, { name: "jobs", settings: { deadLetter: null } });
    expect(await getQueue(bench.engine, principal, { name: "jobs" })).toMatchObject({
      deadLetter: null,
      tags: { team: "a" },
    });
    const unknown = { deadLetter: { queue: "none", mostReceives: 3 } };
    await expect(
      setQueue(bench.engine, principal, { name: "jobs", settings: unknown }),
    ).rejects.toMatchObject({ code: "unknown-queue", field: "deadLetter.queue" });
  });

  test("is listed by the beginning of its name, page by page, and only to its tenant", async () => {
    for (const name of ["b", "a2", "a1", "c", "a3"]) await make(name);
    const first = await listQueues(bench.engine, principal, { prefix: "a", limit: 2, cursor: null });
    expect(first.items.map(({ name }) => name)).toEqual(["a1", "a2"]);
    const rest = await listQueues(bench.engine, principal, {
      prefix: "a",
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(rest).toMatchObject({ items: [{ name: "a3" }], nextCursor: null });
    const stranger = { ...principal, tenant: "other" };
    expect(
      (await listQueues(bench.engine, stranger, { prefix: null, limit: 9, cursor: null })).items,
    ).toEqual([]);
    await expect(getQueue(bench.engine, stranger, { name: "a1" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("is gone with its messages when it is deleted", async () => {
    await make("jobs");
    await send("jobs", "one");
    await deleteQueue(bench.engine, principal, { name: "jobs" });
    await expect(receive("jobs")).rejects.toMatchObject({ code: "not-found" });
    await make("jobs");
    expect(await bodies("jobs")).toEqual([]);
  });
});

describe("a message", () => {
  test("comes with what was sent, and with what has happened to it", async () => {
    await make("jobs");
    const attributes = { color: { type: "String", value: "blue" } };
    const messages = [{ body: "hello", attributes, group: "g" }];
    const [id] = await sendMessages(bench.engine, principal, { name: "jobs", messages });
    await at("00:00:10");
    const [message, ...others] = await receive("jobs");
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      id,
      body: "hello",
      attributes,
      group: "g",
      receiveCount: 1,
      source: null,
    });
    expect(message?.sentAt).toEqual(new Date("2026-03-01T00:00:00Z"));
    expect(message?.firstReceivedAt).toEqual(new Date("2026-03-01T00:00:10Z"));
  });

  test("is hidden while one works on it, comes again when that takes too long, and goes by its newest receipt alone", async () => {
    await make("jobs");
    await send("jobs", "one");
    const [first] = await receive("jobs");
    expect(await bodies("jobs")).toEqual([]);
    await at("00:00:29");
    expect(await bodies("jobs")).toEqual([]);
    await at("00:00:30");
    const [second] = await receive("jobs");
    expect(second).toMatchObject({ id: first?.id, receiveCount: 2 });
    expect(await remove("jobs", [first?.receipt ?? ""])).toEqual([false]);
    expect(await counts("jobs")).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
    expect(await remove("jobs", [second?.receipt ?? ""])).toEqual([true]);
    expect(await counts("jobs")).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
    await expect(remove("jobs", ["none"])).rejects.toMatchObject({ field: "receipt" });
  });

  test("is received by one of many at once", async () => {
    await make("jobs");
    const sent = Array.from({ length: 40 }, (_, at) => `${at}`);
    await send("jobs", ...sent);
    const received = await Promise.all(Array.from({ length: 8 }, () => bodies("jobs")));
    const left = await bodies("jobs");
    expect([...received.flat(), ...left].toSorted()).toEqual(sent.toSorted());
  });

  test("waits for its own delay, or for its queue's", async () => {
    await make("jobs", { delaySeconds: 60 });
    await sendMessages(bench.engine, principal, {
      name: "jobs",
      messages: [{ body: "late" }, { body: "now", delaySeconds: 0 }],
    });
    expect(await counts("jobs")).toEqual({ visible: 1, inFlight: 0, delayed: 1 });
    expect(await bodies("jobs")).toEqual(["now"]);
    await at("00:01:00");
    expect(await bodies("jobs")).toContain("late");
  });

  test("may be hidden for longer, or shown at once", async () => {
    await make("jobs");
    await send("jobs", "one");
    const [message] = await receive("jobs");
    const receipt = message?.receipt ?? "";
    const hide = (visibilitySeconds: number) =>
      changeVisibility(bench.engine, principal, { name: "jobs", changes: [{ receipt, visibilitySeconds }] });
    expect(await hide(600)).toEqual([true]);
    await at("00:05:00");
    expect(await bodies("jobs")).toEqual([]);
    expect(await hide(0)).toEqual([true]);
    expect(await hide(0)).toEqual([false]);
    expect(await bodies("jobs")).toEqual(["one"]);
  });

  test("is refused when it is empty, too large or no text, and then none of those beside it is sent", async () => {
    await make("jobs", { longestMessageBytes: 1024 });
    const attributes = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [`a${at}`, { type: "String", value: "x" }]),
    );
    for (const bad of [
      { body: "" },
      { body: "x".repeat(1025) },
      { body: "a\u0000" },
      { body: "x", attributes },
    ])
      await expect(
        sendMessages(bench.engine, principal, { name: "jobs", messages: [{ body: "good" }, bad] }),
      ).rejects.toMatchObject({ code: "invalid-request" });
    expect(await bodies("jobs")).toEqual([]);
  });

  test("is forgotten after the retention, whether or not it is pruned yet", async () => {
    await make("jobs", { retentionSeconds: 60 });
    await send("jobs", "old");
    await at("00:01:00");
    await send("jobs", "new");
    expect(await counts("jobs")).toMatchObject({ visible: 1 });
    expect(await bodies("jobs")).toEqual(["new"]);
    await prune(bench.engine, { runDays: 30 });
    const left = await bench.testDatabase.database.execute("select body from punctual.messages");
    expect(left).toEqual([{ body: "new" }]);
  });

  test("is purged with all others", async () => {
    await make("jobs");
    await send("jobs", "one", "two");
    await receive("jobs", { most: 1 });
    expect(await purgeQueue(bench.engine, principal, { name: "jobs" })).toBe(2);
    expect(await counts("jobs")).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });
});

describe("a caller who waits", () => {
  test("gets what is sent meanwhile, at once", async () => {
    await make("jobs");
    const waiting = bodies("jobs", { waitSeconds: 20 });
    await send("jobs", "one");
    expect(await waiting).toEqual(["one"]);
  });

  test("gets what another lets go", async () => {
    await make("jobs", { waitSeconds: 20 });
    await send("jobs", "one");
    const [{ receipt } = { receipt: "" }] = await receive("jobs");
    const waiting = bodies("jobs");
    await changeVisibility(bench.engine, principal, {
      name: "jobs",
      changes: [{ receipt, visibilitySeconds: 0 }],
    });
    expect(await waiting).toEqual(["one"]);
  });

  test("goes with nothing, and takes nothing", async () => {
    await make("jobs");
    const gone = new AbortController();
    const waiting = bodies("jobs", { waitSeconds: 20, signal: gone.signal });
    gone.abort();
    expect(await waiting).toEqual([]);
    await send("jobs", "one");
    expect(await counts("jobs")).toMatchObject({ visible: 1 });
  });
});

describe("a message that nobody can work on", () => {
  const spend = async (times: number) => {
    for (let time = 0; time < times; time++) await receive("jobs", { visibilitySeconds: 0 });
  };

  test("is given up to the queue of dead letters after so many receipts, and moved back from there", async () => {
    await make("spent");
    await make("jobs", { deadLetter: { queue: "spent", mostReceives: 3 } });
    const [id] = await send("jobs", "poison");
    await spend(3);
    expect(await bodies("jobs")).toEqual([]);
    const [dead] = await receive("spent", { visibilitySeconds: 0 });
    expect(dead).toMatchObject({ id, body: "poison", source: "jobs", receiveCount: 1 });
    expect(await moveMessages(bench.engine, principal, { from: "spent", to: null })).toBe(1);
    expect(await receive("jobs")).toMatchObject([{ id, receiveCount: 1, source: null }]);
    expect(await counts("spent")).toMatchObject({ visible: 0, inFlight: 0 });
  });

  test("is received on where that queue is gone", async () => {
    await make("spent");
    await make("jobs", { deadLetter: { queue: "spent", mostReceives: 1 } });
    await deleteQueue(bench.engine, principal, { name: "spent" });
    await send("jobs", "poison");
    await spend(2);
    expect(await receive("jobs")).toMatchObject([{ receiveCount: 3 }]);
  });

  test("is moved to any queue that is named, more than one batch of them, while those under way stay", async () => {
    await make("spent");
    await make("again");
    await send("spent", ...Array.from({ length: 1_005 }, (_, at) => `${at}`));
    await receive("spent", { most: 5 });
    expect(await moveMessages(bench.engine, principal, { from: "spent", to: "again" })).toBe(1_000);
    expect(await counts("again")).toMatchObject({ visible: 1_000 });
    expect(await counts("spent")).toEqual({ visible: 0, inFlight: 5, delayed: 0 });
    await expect(moveMessages(bench.engine, principal, { from: "spent", to: "none" })).rejects.toMatchObject({
      code: "unknown-queue",
    });
  });
});

test("a caller who waits at one node gets what is sent at another", async () => {
  const { nodes, close } = await twoNodes({ now: "2026-03-01T00:00:00Z" });
  const [here, there] = nodes;
  await createQueue(here, principal, { name: "jobs" });
  for (const node of nodes) await node.start();
  // Less than it takes until a waiting caller looks by itself.
  const waiting = receiveMessages(here, principal, { name: "jobs", most: 1, waitSeconds: 4 });
  await sendMessages(there, principal, { name: "jobs", messages: [{ body: "one" }] });
  expect(await waiting).toMatchObject([{ body: "one" }]);
  await close();
});

test("no more than the most messages of a queue are under way", async () => {
  await make("jobs");
  const [queue] = await bench.testDatabase.database.execute("select id from punctual.message_queues");
  await bench.testDatabase.database.execute(
    `insert into punctual.messages (id, tenant, queue_id, body, attributes, sent_at, visible_at, receipt)
     select gen_random_uuid(), 'default', $1, 'x', '{}', punctual.now(), punctual.now() + interval '1 hour', gen_random_uuid()
       from generate_series(1, 119998)`,
    [queue?.id],
  );
  await send("jobs", "1", "2", "3");
  expect(await receive("jobs")).toHaveLength(2);
  await expect(receive("jobs")).rejects.toMatchObject({ code: "quota-exceeded" });
});
