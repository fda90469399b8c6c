// `punctual call`: a job called here and now, on a database that others may use too.
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeFolder, runCli, type RunOptions } from "./run-cli.ts";

vi.setConfig({ testTimeout: 60_000 });

let clone: TestDatabase;
beforeEach(async () => {
  clone = await createTestDatabase({ migrations: [] });
});
afterEach(() => clone.drop());

const config = fileURLToPath(new URL("./fixture/hosted.config.ts", import.meta.url));

async function call(words: readonly string[], options: RunOptions = {}) {
  await using folder = await makeFolder();
  const environment = { DATABASE_URL: clone.connectionString };
  return await runCli(["call", ...words, "--config", config], {
    directory: folder.path,
    environment,
    ...options,
  });
}

async function runs(): Promise<readonly Record<string, unknown>[]> {
  const [table] = await clone.database.execute("select to_regclass('punctual.runs') is not null as there");
  if (table?.there !== true) return [];
  return clone.database.execute(
    `select r.id, r.job, r.actor, coalesce(q.state, r.state) as state
       from punctual.runs r left join punctual.queue q on q.run_id = r.id`,
  );
}

async function openGate(): Promise<void> {
  await clone.database.execute("insert into gates values ('open')");
  await clone.database.execute("notify gates");
}

test("a job is run to its end on an empty database, and its run is printed as JSON", async () => {
  const { code, out, err } = await call(["hosted.items", "--json"]);
  expect({ code, err }).toMatchObject({ code: 0 });
  const run = JSON.parse(out);
  expect(run).toMatchObject({
    state: "succeeded",
    tally: { total: 3, successful: 3, failed: 0 },
    error: null,
  });
  expect(await runs()).toEqual([expect.objectContaining({ id: run.id, job: "hosted.items", actor: "cli" })]);
  expect(err).toContain('"msg":"called"');
});

test("what it was given reaches the job; a run in which an item failed is partial, and ends with 0", async () => {
  const { code, out } = await call(["hosted.items", "--input", '{"fail":["two"]}']);
  expect(code).toBe(0);
  expect(out).toMatch(/state\s+partial/);
  expect(out).toMatch(/tally\s+2 of 3, 1 failed/);
});

test("on a terminal a line shows how it goes, apart from the answer", async () => {
  const { code, out, err } = await call(["hosted.items"], { terminal: true });
  expect(code).toBe(0);
  // The last look is always shown; how many there were before it depends on how fast the run was.
  expect(err).toContain("\r\u001b[K3 done, succeeded");
  expect(out).not.toContain("\r");
  expect(out).toContain("succeeded");
});

test("a run that ends dead ends the command with 1, and says why", async () => {
  const { code, out, err } = await call(["hosted.failing", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ state: "dead", error: "nothing to be had" });
  expect(err).toContain("to succeed, got dead: nothing to be had.");
});

test("an error that is a sentence keeps its one full stop", async () => {
  const { code, err } = await call(["hosted.failing", "--input", '{"as":"Nothing is to be had.\\n"}']);
  expect(code).toBe(1);
  expect(err).toMatch(/got dead: Nothing is to be had\.$/m);
});

test.each([
  [["hosted.itms"], 'got "hosted.itms". Did you mean "hosted.items"?'],
  [["hosted.items", "--input", '{"fial":[]}'], "fial"],
  [["hosted.items", "--input", "{"], "Expected JSON"],
])("%j is a usage error, and no run is made", async (words, message) => {
  const { code, out, err } = await call(words);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(await runs()).toEqual([]);
});

test("a second call for the same work joins the run that is under way, and both see its end", async () => {
  const first = call(["hosted.gated", "--json"]);
  await expect.poll(runs, { timeout: 30_000 }).toEqual([expect.objectContaining({ state: "running" })]);
  const joined = Promise.withResolvers<void>();
  const second = call(["hosted.gated", "--json"], {
    onError: (text) => text.includes("joined the run that is under way") && joined.resolve(),
  });
  // Or it has failed, which is told below.
  await Promise.race([joined.promise, second]);
  await openGate();
  const ended = await Promise.all([first, second]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  const [one, other] = ended.map(({ out }) => JSON.parse(out));
  expect(one).toMatchObject({ state: "succeeded", result: { passed: true } });
  expect(other).toEqual(one);
  expect(await runs()).toHaveLength(1);
});

test("Ctrl-C leaves the run to others: it waits again, and the next call ends it", async () => {
  const stop = new AbortController();
  const first = call(["hosted.gated"], { stop: stop.signal });
  await expect.poll(runs, { timeout: 30_000 }).toEqual([expect.objectContaining({ state: "running" })]);
  stop.abort();
  const { code, err } = await first;
  expect(code).toBe(1);
  expect(err).toContain("got a request to stop");
  const [left] = await runs();
  expect(left).toMatchObject({ state: "waiting" });
  await openGate();
  const next = await call(["hosted.gated", "--json"]);
  expect(JSON.parse(next.out)).toMatchObject({ id: left?.id, state: "succeeded" });
});
