// `punctual migrate`: what it lists, what it applies, and what its exit code says.
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder, runCli } from "./run-cli.ts";

let clone: TestDatabase;
beforeEach(async () => {
  clone = await createTestDatabase({ migrations: [] });
});
afterEach(() => clone.drop());

const config = fileURLToPath(new URL("./fixture/two-jobs.config.ts", import.meta.url));

async function migrate(...words: string[]) {
  await using folder = await makeFolder();
  const environment = { DATABASE_URL: clone.connectionString };
  return runCli(["migrate", "--config", config, ...words], { directory: folder.path, environment });
}

const schemaExists = async (): Promise<unknown> =>
  (await clone.database.execute("select to_regnamespace('punctual') is not null as exists"))[0]?.exists;

test("a dry run lists the engine's migrations before the workload's, changes nothing and ends with 4", async () => {
  const { code, out, err } = await migrate("--dry-run", "--json");
  const { pending } = JSON.parse(out);
  expect(code).toBe(4);
  expect(JSON.parse(err)).toMatchObject({ pending: pending.length });
  expect(pending[0]).toEqual({ set: "engine", number: 1, name: "clock" });
  expect(pending.at(-1)).toEqual({ set: "two-jobs", number: 1, name: "greetings" });
  expect(await schemaExists()).toBe(false);
});

test("what is missing is applied once; then a dry run ends with 0", async () => {
  const first = await migrate();
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("SET");
  expect(first.out).toContain("greetings");
  expect(await clone.database.execute("select * from greetings")).toEqual([]);
  expect(await migrate("--json")).toMatchObject({ code: 0, out: '{\n  "applied": []\n}\n' });
  expect(await migrate("--dry-run")).toMatchObject({ code: 0, out: "Nothing is missing.\n" });
});

test("a database that refuses us is told without its password, with exit code 1", async () => {
  await using folder = await makeFolder();
  const address = new URL(clone.connectionString);
  address.pathname = "/no_such_database";
  address.password = "not-to-be-shown";
  const { code, out, err } = await runCli(["migrate"], {
    directory: folder.path,
    environment: { DATABASE_URL: address.href },
  });
  expect(code).toBe(1);
  expect(err).toContain("Expected the database to let us in");
  expect(out + err).not.toContain("not-to-be-shown");
});
