// The log of the nodes: on record within bounds, whatever is logged and whether the database takes it.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, expect, test } from "vitest";
import { readLogLines, ServerLog, type Principal } from "../src/index.ts";
import { prune } from "../src/loop/pruner.ts";
import { Scribe } from "../src/loop/scribe.ts";
import { deleteOldServerLines } from "../src/server-log/delete-old-server-lines.sql.ts";

const operator: Principal = { tenant: "default", actor: "test", role: "operator" };
const whole = { since: new Date(0), until: new Date("2100-01-01T00:00:00Z"), stream: null, after: null };

let bench: TestEngine | null = null;
afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function open() {
  const log = new ServerLog();
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", serverLog: log });
  return { log, test: bench };
}

const line = (msg: string, more: object = {}): string => JSON.stringify({ level: "info", msg, ...more });

const messages = async ({ engine }: TestEngine, backwards = false): Promise<readonly string[]> => {
  const wanted = { source: { kind: "server" }, ...whole, backwards, limit: 20_000 } as const;
  return (await readLogLines(engine, operator, wanted)).map(({ message }) => message);
};

test("lines are on record in their order, and are read in both directions", async () => {
  const { log, test: node } = await open();
  const many = Array.from({ length: 1_200 }, (_, at) => `line ${at}`);
  for (const one of many) log.take(line(one));
  await node.engine.workOff();
  expect(await messages(node)).toEqual(many);
  expect(await messages(node, true)).toEqual(many.toReversed());
  expect(log.length).toBe(0);
});

test("a line that is no JSON, or very long, is kept as the text that it is", async () => {
  const { log, test: node } = await open();
  log.take("no JSON\n");
  log.take("[1]");
  log.take(line("x".repeat(40_000)));
  await node.engine.workOff();
  const [first, second, third = ""] = await messages(node);
  expect([first, second, third.length]).toEqual(["no JSON", "[1]", 32_768]);
});

test("what comes while the buffer is full is counted, and the log says how much is missing", async () => {
  const { log, test: node } = await open();
  for (let at = 0; at < 10_300; at += 1) log.take(line(`line ${at}`));
  expect(log.length).toBe(10_000);
  await node.engine.workOff();
  log.take(line("after"));
  await node.engine.workOff();
  const wanted = { source: { kind: "server" }, ...whole, backwards: false, limit: 20_000 } as const;
  const kept = await readLogLines(node.engine, operator, wanted);
  expect(kept).toHaveLength(10_002);
  expect(kept.filter(({ level }) => level === "warn")).toMatchObject([
    { message: expect.stringContaining("lines are missing"), data: { lines: 300 } },
  ]);
});

test("texts of many characters fill the buffer before there are many lines", () => {
  const log = new ServerLog();
  for (let at = 0; at < 20; at += 1) log.take("x".repeat(1_048_576));
  expect(log.length).toBe(16);
});

test("a batch that the database does not take is written again", async () => {
  const { log, test: node } = await open();
  const { database } = node.engine;
  const scribe = new Scribe(node.engine, log, "a:1");
  log.take(line("first"));
  await database.execute("alter table punctual.server_log rename to away");
  await expect(scribe.write()).rejects.toThrow("server_log");
  log.take(line("second"));
  await database.execute("alter table punctual.away rename to server_log");
  await scribe.write();
  expect(await messages(node)).toEqual(["first", "second"]);
});

test("lines are kept for three days, and the stream of a start as long as its last line", async () => {
  const { log, test: node } = await open();
  const streams = () => node.engine.database.execute("select name from punctual.server_log_streams");
  log.take(line("old"));
  await node.engine.workOff();
  await node.clock.advance({ hours: 71 });
  await prune(node.engine, { runDays: 30 });
  expect(await messages(node)).toEqual(["old"]);
  await node.clock.advance({ hours: 2 });
  await prune(node.engine, { runDays: 30 });
  expect([await messages(node), await streams()]).toEqual([[], []]);
});

test("beyond so many lines the oldest go", async () => {
  const { log, test: node } = await open();
  for (let at = 0; at < 10; at += 1) log.take(line(`line ${at}`));
  await node.engine.workOff();
  await node.engine.database.query(deleteOldServerLines, { most: 4, hours: 72, limit: 3 });
  expect(await messages(node)).toHaveLength(7);
  await node.engine.database.query(deleteOldServerLines, { most: 4, hours: 72, limit: 1_000 });
  expect(await messages(node)).toEqual(["line 6", "line 7", "line 8", "line 9"]);
});

test("what is logged until the very stop is on record", async () => {
  const { log, test: node } = await open();
  await node.engine.start();
  log.take(line("the last"));
  await node.engine.stop({ graceSeconds: 1 });
  expect(await messages(node)).toEqual(["the last"]);
});

test("it is read by operators of the tenant default alone, whatever region they look into", async () => {
  const { log, test: node } = await open();
  log.take(line("secret"));
  await node.engine.workOff();
  const wanted = { source: { kind: "server" }, ...whole, backwards: false, limit: 10 } as const;
  for (const other of [
    { ...operator, role: "viewer" },
    { ...operator, tenant: "acme" },
  ] as const)
    expect(await readLogLines(node.engine, other, wanted)).toEqual([]);
  const elsewhere = { ...operator, tenant: "default@eu-west-1" };
  expect(await readLogLines(node.engine, elsewhere, wanted)).toHaveLength(1);
});
