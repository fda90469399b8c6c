// This process's seat at the server: a session that holds a lock for as long as the process lives.
import { Client } from "pg";
import { connectionStringOf, type Address } from "./address.ts";
import { superuser, type Cluster } from "./cluster.ts";

export interface Member {
  /** Whether the database that everyone works in was there when the seat was taken. */
  readonly hasDatabase: boolean;
  /** True when no other process has a seat. */
  isAlone(): Promise<boolean>;
  leave(): Promise<void>;
}

/** Any fixed number serves; every version of the product must use the same. */
const seats = 5_063_719_105;

/** Answers null when no server of this cluster accepts connections there. */
export async function takeSeat(cluster: Cluster, address: Address): Promise<Member | null> {
  const client = new Client({
    connectionString: connectionStringOf(cluster, address, "postgres"),
    application_name: "punctual seat",
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  // A seat lost with its server is no error of anyone's call; without a listener it would end the process.
  client.on("error", () => undefined);
  let hasDatabase: boolean;
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('data_directory') as data, exists (select from pg_database where datname = $1) as has_database",
      [superuser],
    );
    if (rows[0]?.data !== cluster.data) throw new Error("another cluster");
    hasDatabase = rows[0].has_database === true;
    await client.query("select pg_advisory_lock_shared($1)", [seats]);
  } catch {
    client.connection.stream.destroy();
    return null;
  }
  return {
    hasDatabase,
    isAlone: async () => {
      // One session may hold a lock both ways; only the sessions of others stand in the way.
      const { rows } = await client.query("select pg_try_advisory_lock($1) as alone", [seats]);
      const alone = rows[0]?.alone === true;
      if (alone) await client.query("select pg_advisory_unlock($1)", [seats]);
      return alone;
    },
    leave: () => client.end().catch(() => undefined),
  };
}

/** The database that everyone works in. */
export async function makeDatabase(cluster: Cluster, address: Address): Promise<void> {
  const client = new Client({
    connectionString: connectionStringOf(cluster, address, "postgres"),
    connectionTimeoutMillis: 5_000,
    query_timeout: 60_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [superuser]);
    if (rows.length === 0) await client.query(`create database ${superuser}`);
  } finally {
    await client.end();
  }
}
