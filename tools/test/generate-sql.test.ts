// Typed statements from .sql files.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "@punctual/testing";
import { generate, type GenerationReport } from "../sql/generate.ts";
import { readSql } from "../sql/read-sql.ts";

const own = await createTestDatabase({ migrations: [] });
await own.database.execute(
  `create table item (id int8 primary key, made_at timestamptz not null, note text, tags text[] not null, data jsonb)`,
);
const root = await mkdtemp(join(tmpdir(), "statements-"));
const folder = join(root, "packages/shop/src");
afterAll(async () => {
  await own.drop();
  await rm(root, { recursive: true });
});
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
});

const write = (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql);
const run = (check = false): Promise<GenerationReport> =>
  generate({ root, connectionString: own.connectionString, check });

test("names become numbers, but not in strings, comments, casts or quoted names", () => {
  const { text, parameters } = readSql(
    `select ':a', ":b", $x$:c$x$, 1::int, :d, :e? -- :f\n/* :g */, :d, E'\\':h'`,
  );
  expect(text).toBe(`select ':a', ":b", $x$:c$x$, 1::int, $1, $2 -- :f\n/* :g */, $1, E'\\':h'`);
  expect(parameters).toEqual([
    { name: "d", nullable: false },
    { name: "e", nullable: true },
  ]);
});

test("a statement's types are those PostgreSQL describes, corrected by the aliases' marks", async () => {
  await write(
    "find-items.sql",
    `-- Finds items.\n-- Guarantee: none.\nselect id, made_at, note, tags, data, count(*) over () as "total!", made_at as "maybe?"\n  from item where made_at > :after and (:note?::text is null or note = :note?) limit :limit`,
  );
  expect(await run()).toEqual({ stale: ["packages/shop/src/find-items.sql.ts"], orphaned: [], refused: [] });
  const source = await readFile(join(folder, "find-items.sql.ts"), "utf8");
  expect(source).toContain("// Generated from find-items.sql by `npm run generate`; do not edit.");
  expect(source).toContain(" * Guarantee: none.");
  expect(source).toContain(
    "export const findItems: Statement<{\n  readonly after: Date;\n  readonly note: string | null;\n  readonly limit: string | number;\n}, {\n  readonly id: string;\n  readonly madeAt: Date;\n  readonly note: string | null;\n  readonly tags: string[];\n  readonly data: unknown;\n  readonly total: string;\n  readonly maybe: Date | null;\n}> = {",
  );
});

test("a statement that PostgreSQL refuses is named with file and line", async () => {
  await write("broken.sql", "-- Breaks.\nselect id\n  from nothing");
  expect((await run()).refused).toEqual([
    'packages/shop/src/broken.sql:3: relation "nothing" does not exist',
  ]);
});

test("a fresh file is left alone, a stale one is told of by --check and not touched", async () => {
  await write("one.sql", "select 1 as one");
  await run();
  expect((await run(true)).stale).toEqual([]);
  await write("one.sql", "select 2 as one");
  expect((await run(true)).stale).toEqual(["packages/shop/src/one.sql.ts"]);
  expect(await readFile(join(folder, "one.sql.ts"), "utf8")).toContain("select 1 as one");
});

test("a generated file whose .sql is gone is removed", async () => {
  await write("gone.sql.ts", "");
  expect((await run(true)).orphaned).toEqual(["packages/shop/src/gone.sql.ts"]);
  await run();
  expect(existsSync(join(folder, "gone.sql.ts"))).toBe(false);
});
