// Starts the embedded server of a data directory in use, while the rest of the program is still loading.
import { startEmbeddedServer, type EmbeddedServer } from "@punctual/database";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readEnvironment } from "../environment.ts";
import type { Surroundings } from "../terminal.ts";

export interface ServerAhead {
  readonly server: Promise<EmbeddedServer>;
  /** What it said meanwhile. */
  readonly lines: readonly string[];
}

/**
 * Answers once the server's process runs, and null where none is to be started yet: where another is named, and in a
 * directory that is new. Nothing may be made there before the configuration is known to be valid.
 */
export async function startServerAhead({
  environment,
  directory,
}: Surroundings): Promise<ServerAhead | null> {
  const given = readEnvironment(environment, directory);
  const dataDirectory = resolve(directory, given.PUNCTUAL_DATA_DIR ?? ".punctual");
  const isNamed = given.DATABASE_URL !== undefined || given.DATABASE_URL_FILE !== undefined;
  if (isNamed || !existsSync(join(dataDirectory, "cluster", "PG_VERSION"))) return null;
  const lines: string[] = [];
  const starting = Promise.withResolvers<void>();
  const server = startEmbeddedServer({
    dataDirectory,
    log: (line) => void lines.push(line),
    onStarting: starting.resolve,
  });
  // What failed is told by whoever awaits the server in the end.
  await Promise.race([starting.promise, server.then(ignore, ignore)]);
  return { server, lines };
}

/** Also where the start ended before anybody took the server; once stopped it stays so. */
export const stopServerAhead = async (ahead: ServerAhead | null): Promise<void> =>
  ahead?.server.then((server) => server.stop()).catch(ignore);

const ignore = (): void => undefined;
