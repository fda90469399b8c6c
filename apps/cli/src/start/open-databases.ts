// Opens PostgreSQL: the one that DATABASE_URL names, or the embedded server of the data directory.
import { openDatabase, startEmbeddedServer, type Database, type DatabaseOptions } from "@punctual/database";
import type { Settings } from "../config/settings.ts";
import { CommandFailure } from "../failure.ts";
import type { Log } from "../log/make-log.ts";
import { shownAddress } from "../output/shown-address.ts";
import type { Closing } from "./closing.ts";
import type { ServerAhead } from "./server-ahead.ts";
import { waitForDatabase } from "./wait-for-database.ts";

export interface Databases {
  /** For what is asked of the engine. */
  readonly engine: Database;
  /** For the engine's loops, which have leases to keep. */
  readonly loops: Database;
  /** For the workloads: their long statements take no connection away from the engine. */
  readonly workloads: Database;
  readonly embedded: boolean;
  /** For people; without a password. */
  readonly place: string;
}

interface OpenDatabases {
  readonly settings: Settings;
  readonly log: Log;
  readonly closing: Closing;
  readonly stop: AbortSignal;
  /** The embedded server where it is already being started. */
  readonly ahead?: ServerAhead | null;
}

/** A workload's statement waits longer than 30 s for a lock before it counts as failed; one over many rows takes its time. */
const workloadTimeouts = { lockTimeoutSeconds: 45, statementTimeoutSeconds: 120 };

/** Throws CommandFailure when there is no server to be had; a server that is away is waited for. */
export async function openDatabases(asked: OpenDatabases): Promise<Databases> {
  const { settings, log, closing, stop } = asked;
  const server = settings.databaseUrl === null ? await embeddedServer(asked) : named(settings.databaseUrl);
  const open = (name: string, options: Partial<DatabaseOptions> = {}): Database => {
    let ending = false;
    const database = openDatabase({
      connectionString: server.connectionString,
      applicationName: name,
      poolSize: settings.poolSize,
      // A connection that goes while everything is being closed is no news.
      onError: (error) =>
        log[ending || stop.aborted ? "debug" : "warn"]({ err: error, connections: name }, lost),
      ...options,
    });
    closing.add(`connections of ${name}`, () => {
      ending = true;
      return database.end();
    });
    return database;
  };
  const databases = {
    engine: open("punctual"),
    loops: open("punctual loops", { indexPlans: true }),
    workloads: open("punctual workloads", workloadTimeouts),
  };
  await waitForDatabase(databases.engine, { log, stop });
  return { ...databases, embedded: server.embedded, place: server.place };
}

const lost = "database connection lost; another is opened when needed";

interface Server {
  readonly connectionString: string;
  readonly embedded: boolean;
  readonly place: string;
}

const named = (connectionString: string): Server => ({
  connectionString,
  embedded: false,
  place: `${shownAddress(connectionString)} (DATABASE_URL)`,
});

async function embeddedServer({ settings, log, closing, ahead }: OpenDatabases): Promise<Server> {
  const { dataDirectory } = settings;
  const starting = ahead?.server ?? startEmbeddedServer({ dataDirectory, log: (line) => log.info({}, line) });
  const server = await starting.catch((error: unknown) => {
    throw new CommandFailure(error instanceof Error ? error.message : String(error), { cause: error });
  });
  for (const line of ahead?.lines ?? []) log.info({}, line);
  closing.add("the embedded PostgreSQL", () => server.stop());
  return {
    connectionString: server.connectionString,
    embedded: true,
    place: `${server.dataDirectory} (PostgreSQL, ${roles[server.role]})`,
  };
}

const roles = {
  started: "started here",
  adopted: "taken over from a process that died",
  joined: "shared with another process",
} as const;
