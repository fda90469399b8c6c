// A database of its own for a test file, cloned from a template that has the migrations.
import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { migrate, openDatabase, type Database, type MigrationSet } from "@punctual/database";

export interface TestDatabase {
  readonly connectionString: string;
  readonly database: Database;
  /** Closes `database` and drops it, whoever else is still connected. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  readonly migrations: readonly MigrationSet[];
}

/** Throws when no test server runs: Vitest starts one through global-setup.ts, elsewhere name one in PUNCTUAL_TEST_SERVER. */
export async function createTestDatabase({ migrations }: TestDatabaseOptions): Promise<TestDatabase> {
  const server = testServer();
  const admin = openDatabase({ connectionString: server, applicationName: "test database", poolSize: 2 });
  try {
    const template = await makeTemplate({ admin, server, migrations });
    const name = `test_${randomBytes(8).toString("hex")}`;
    await cloneDatabase(admin, { name, template });
    const connectionString = inDatabase(server, name);
    const database = openDatabase({ connectionString, applicationName: "test" });
    return { connectionString, database, drop: () => drop(server, { name, database }) };
  } finally {
    await admin.end();
  }
}

function testServer(): string {
  const server = process.env.PUNCTUAL_TEST_SERVER ?? process.env.TEST_DATABASE_URL;
  if (server !== undefined) return server;
  throw new Error(
    "Expected a test server in PUNCTUAL_TEST_SERVER, got none. Run the test through Vitest, or name a PostgreSQL there.",
  );
}

interface Template {
  readonly admin: Database;
  readonly server: string;
  readonly migrations: readonly MigrationSet[];
}

/** One per content of the migrations, so that a changed file is never tested against yesterday's tables. */
async function makeTemplate({ admin, server, migrations }: Template): Promise<string> {
  const hash = await contentHash(migrations);
  const name = `template_${hash.slice(0, 20)}`;
  if (await exists(admin, name)) return name;
  await admin.transaction(async (lock) => {
    await lock.execute("select pg_advisory_xact_lock(('x' || $1)::bit(64)::bigint)", [hash.slice(0, 16)]);
    if (await exists(lock, name)) return;
    const unfinished = `unfinished_${hash.slice(0, 20)}`;
    // Outside the transaction, which only holds the lock: databases cannot be made inside one.
    await admin.execute(`drop database if exists ${unfinished} with (force)`);
    await admin.execute(`create database ${unfinished}`);
    const database = openDatabase({
      connectionString: inDatabase(server, unfinished),
      applicationName: "test template",
    });
    await migrate(database, migrations).finally(() => database.end());
    await admin.execute(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

/** A template in use by another clone at that moment waits inside PostgreSQL; copying files beats a log of every page. */
const cloneDatabase = (
  admin: Database,
  { name, template }: { name: string; template: string },
): Promise<unknown> => admin.execute(`create database ${name} template ${template}`);

async function exists(queryable: Pick<Database, "execute">, name: string): Promise<boolean> {
  return (await queryable.execute("select 1 from pg_database where datname = $1", [name])).length > 0;
}

async function contentHash(migrations: readonly MigrationSet[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, directory } of migrations) {
    const base = new URL(directory.href.endsWith("/") ? directory.href : `${directory.href}/`);
    for (const file of (await readdir(base)).sort()) {
      hash
        .update(`${name}/${file}\0`)
        .update(await readFile(new URL(file, base)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function drop(server: string, { name, database }: { name: string; database: Database }): Promise<void> {
  await database.end();
  const admin = openDatabase({ connectionString: server, applicationName: "test database", poolSize: 1 });
  await admin.execute(`drop database if exists ${name} with (force)`).finally(() => admin.end());
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
