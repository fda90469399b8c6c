// The product's tables and statements on every PostgreSQL of this machine, beside the embedded one.
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../../tools/sql/generate.ts";
import { migrationSets } from "../../../tools/sql/repository-sql.ts";
import { migrate, openDatabase, type Database } from "../src/index.ts";
import { makeGround, type Ground } from "./embedded.ts";
import { installedServers, startInstalled } from "./installed-server.ts";

const root = resolve(import.meta.dirname, "../../..");
const servers = installedServers();

test("a PostgreSQL of another version is at hand", ({ skip }) => {
  skip(servers.length === 0, "neither the path nor /usr/lib/postgresql has an initdb of PostgreSQL 14 to 18");
  expect(servers.map(({ version }) => version)).not.toContain(0);
});

describe.each(servers)("PostgreSQL $version", (installed) => {
  let ground: Ground;
  let connectionString: string;
  let database: Database;
  beforeAll(async () => {
    ground = await makeGround();
    connectionString = await startInstalled(installed, ground.dataDirectory);
    database = openDatabase({ connectionString, applicationName: "versions test" });
  });
  afterAll(async () => {
    await database.end();
    await ground.clear();
  });

  test("takes every migration, once, and every statement", async () => {
    const [server] = await database.execute(
      "select current_setting('server_version_num')::int / 10000 as version",
    );
    expect(server?.version).toBe(installed.version);
    const sets = migrationSets(root);
    expect((await migrate(database, sets)).length).toBeGreaterThan(0);
    expect(await migrate(database, sets)).toEqual([]);
    expect((await generate({ root, connectionString, check: true })).refused).toEqual([]);
    const [clock] = await database.execute("select punctual.now() > '2020-01-01' as runs");
    expect(clock).toEqual({ runs: true });
  });

  test("commits, copies and notifies", async () => {
    const heard = Promise.withResolvers<string>();
    const subscription = await database.listen("news", heard.resolve);
    await database.transaction(async (transaction) => {
      await transaction.execute("create table item (id integer)");
      await transaction.copyIn({ into: "item (id)", rows: ["1\n2\n"] });
      await transaction.execute("select pg_notify('news', (select count(*)::text from item))");
    });
    expect(await heard.promise).toBe("2");
    await subscription.close();
  });
});
