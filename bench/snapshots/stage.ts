// A real PostgreSQL of its own, fsync on, with the workload opened on it.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase, startEmbeddedServer, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { productSnapshots } from "@punctual/product-snapshots";

export interface Stage {
  readonly database: Database;
  readonly workload: OpenWorkload;
}

export async function onStage(act: (stage: Stage) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-bench-"));
  // mkdtemp keeps everyone else out; as root the server runs as another user.
  await chmod(directory, 0o755);
  const server = await startEmbeddedServer({ dataDirectory: join(directory, "data") });
  const database = openDatabase({
    connectionString: server.connectionString,
    applicationName: "bench",
    statementTimeoutSeconds: 600,
  });
  try {
    const { migrations, open } = productSnapshots();
    await migrate(database, [engineMigrations, migrations]);
    await act({ database, workload: await open({ database, environment: {}, log: silent }) });
  } finally {
    await database.end();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Empties the tables and writes what is dirty, so that nobody pays for the one before. */
export async function clear(database: Database, tables: string): Promise<void> {
  await database.execute(`truncate ${tables}`);
  await database.execute("checkpoint");
}
