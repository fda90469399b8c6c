// `punctual start` in production, on a PostgreSQL that DATABASE_URL names.
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openFolder, spawnNode, startNode, twoJobs } from "./node.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const token = "a-token-of-our-own";
let clone: TestDatabase;
let folder: Awaited<ReturnType<typeof openFolder>>;
beforeEach(async () => {
  clone = await createTestDatabase({ migrations: [] });
  folder = await openFolder();
});
afterEach(async () => {
  await clone.drop();
  await folder[Symbol.asyncDispose]();
});

const environment = () => ({
  DATABASE_URL: clone.connectionString,
  PUNCTUAL_ENV: "production",
  PUNCTUAL_ADMIN_TOKEN: token,
  PUNCTUAL_ADMIN_TOKEN_NEXT: `${token}-next`,
  PUNCTUAL_SECRET_KEY: Buffer.alloc(32, 1).toString("base64"),
});

test("it migrates, loads no sample data, writes lines of JSON only, and accepts both admin tokens", async () => {
  const node = await startNode({ directory: folder.path, environment: environment() });
  const statuses = [token, `${token}-next`, "another"].map(async (bearer) => {
    const answer = await fetch(`${node.url}/api/v1/schedules`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    return answer.status;
  });
  expect(await Promise.all(statuses)).toEqual([200, 200, 401]);
  expect(await node.stop()).toBe(0);
  const lines = node
    .out()
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: "Punctual is running", url: `http://localhost:${node.port}` }),
  );
  expect(node.out()).not.toContain("sample data");
  expect(node.out()).not.toContain(token);
  expect(node.out()).not.toContain(new URL(clone.connectionString).password || "no password");
});

test("with --no-migrate an empty database ends the start with 4 and is left empty", async () => {
  const words = ["start", "--config", twoJobs, "--no-migrate"];
  const node = await spawnNode({ directory: folder.path, environment: environment(), words });
  expect(await node.exited).toBe(4);
  expect(node.err()).toContain("punctual migrate");
  expect(await clone.database.execute("select to_regnamespace('punctual') as schema")).toEqual([
    { schema: null },
  ]);
});

test("two nodes on one database both work, and stop one after the other", async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => startNode({ directory: folder.path, environment: environment() })),
  );
  const rows = await clone.database.execute("select count(*)::int as nodes from punctual.nodes");
  expect(rows).toEqual([{ nodes: 2 }]);
  expect([await one?.stop(), await other?.stop()]).toEqual([0, 0]);
});

test("a database that is away is waited for, and a request to stop ends the wait", async () => {
  const away = new URL(clone.connectionString);
  away.searchParams.delete("host");
  away.host = "127.0.0.1:1";
  const node = await spawnNode({
    directory: folder.path,
    environment: { ...environment(), DATABASE_URL: away.href },
  });
  await node.printed("waiting for the database");
  expect(await node.stop()).toBe(1);
  expect(node.err()).toContain("got a request to stop before it did");
});
