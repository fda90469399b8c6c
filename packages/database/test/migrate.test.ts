// Migrations: once each, in order, never changed.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { migrate, pendingMigrations, type MigrationSet } from "../src/index.ts";

let directory: string;
let set: MigrationSet;
let own: TestDatabase;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "migrations-"));
  set = { name: "shop", directory: pathToFileURL(directory) };
  own = await createTestDatabase({ migrations: [] });
  await write("0001-cart.sql", "create table cart (id integer)");
  await write("0002-fill.sql", "insert into cart values (1)");
});
afterEach(async () => {
  await own.drop();
  await rm(directory, { recursive: true });
});

const write = (file: string, sql: string): Promise<void> => writeFile(join(directory, file), sql);

test("missing migrations are applied in order, once", async () => {
  expect(await pendingMigrations(own.database, [set])).toHaveLength(2);
  expect((await migrate(own.database, [set])).map(({ number }) => number)).toEqual([1, 2]);
  expect(await migrate(own.database, [set])).toEqual([]);
});

test("two processes that migrate at once apply each file once", async () => {
  const program = new URL("./migrate-once.ts", import.meta.url);
  const run = promisify(execFile);
  const outputs = await Promise.all(
    [1, 2].map(() => run(process.execPath, [program.pathname, own.connectionString, set.directory.href])),
  );
  const applied = outputs.flatMap(({ stdout }) => asNumbers(JSON.parse(stdout)));
  expect(applied.sort()).toEqual([1, 2]);
  expect(await own.database.execute("select count(*)::int as n from cart")).toEqual([{ n: 1 }]);
});

test("a migration that was applied and has changed since is refused by name", async () => {
  await migrate(own.database, [set]);
  await write("0001-cart.sql", "create table cart (id bigint)");
  await expect(migrate(own.database, [set])).rejects.toThrow(
    "Expected migration shop 1 (cart) to be the file that was applied",
  );
});

test("migrations of a newer version are left alone, so that an old version runs beside it", async () => {
  await migrate(own.database, [set]);
  await rm(join(directory, "0002-fill.sql"));
  expect(await migrate(own.database, [set])).toEqual([]);
});

test("a migration that fails leaves nothing of itself, and those before it stand", async () => {
  await write("0003-broken.sql", "create table half (id integer); select 1/0;");
  await expect(migrate(own.database, [set])).rejects.toThrow("division by zero");
  expect((await pendingMigrations(own.database, [set])).map(({ number }) => number)).toEqual([3]);
  expect(await own.database.execute("select to_regclass('half') as half")).toEqual([{ half: null }]);
});

test("a file without a number is refused", async () => {
  await write("later.sql", "select 1");
  await expect(migrate(own.database, [set])).rejects.toThrow("got later.sql");
});

/** Guarantee: migrate-once.ts prints the numbers it applied. */
const asNumbers = (json: unknown): number[] => json as number[];
