// A real PostgreSQL, everything durable, with the workload opened on it.
import { migrate, openDatabase, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { productSnapshots } from "@punctual/product-snapshots";
import { freshDatabase, startPostgres } from "../servers/postgres.ts";

export interface Stage {
  readonly database: Database;
  readonly workload: OpenWorkload;
  /** Of the server. */
  readonly version: string;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const server = await startPostgres();
  const database = openDatabase({
    connectionString: await freshDatabase(server, "snapshots"),
    applicationName: "bench",
    statementTimeoutSeconds: 600,
  });
  const close = async (): Promise<void> => {
    await database.end();
    await server.stop();
  };
  try {
    const { migrations, open } = productSnapshots();
    await migrate(database, [engineMigrations, migrations]);
    const workload = await open({ database, environment: {}, log: silent, ...alone });
    return { database, workload, version: server.version, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** No engine runs here: whoever used a part of one would be told so. */
const absent = (): never => {
  throw new Error("Expected a scenario without an engine, got a call of one.");
};
const alone = {
  mode: "production",
  publicUrl: "http://localhost:3000",
  limits: {},
  ledger: { call: absent, wait: absent },
  schedules: { find: absent, change: absent },
  sealer: { seal: absent, open: absent, reseal: absent },
} as const;

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Empties the tables and writes what is dirty, so that nobody pays for the one before. */
export async function clear(database: Database, tables: string): Promise<void> {
  await database.execute(`truncate ${tables}`);
  await database.execute("checkpoint");
}
