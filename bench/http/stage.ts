// The PostgreSQL that the contestants of a scenario share, and roles opened for one round.
import { freshDatabase, startPostgres, type PostgresServer } from "../servers/postgres.ts";
import type { RunningRole } from "./role/start-role.ts";

let server: PostgresServer | null = null;

/** What a scenario opens and closes. */
export const onPostgres = {
  async open(): Promise<Readonly<Record<string, string>>> {
    server = await startPostgres();
    return { PostgreSQL: server.version };
  },
  async close(): Promise<void> {
    await server?.stop();
    server = null;
  },
};

/** An empty database for one round of one contestant. */
export async function emptyDatabase(): Promise<string> {
  if (server === null) throw new Error("Expected the scenario to be open, got one that is not.");
  return freshDatabase(server, "bench_http");
}

type Stops = Pick<RunningRole, "stop">;

/** Whatever happens, what was opened is stopped: the last first. */
export async function inRound<Answer>(
  act: (open: <Opened extends Stops>(opening: Promise<Opened>) => Promise<Opened>) => Promise<Answer>,
): Promise<Answer> {
  const opened: Stops[] = [];
  try {
    return await act(async (opening) => {
      const one = await opening;
      opened.unshift(one);
      return one;
    });
  } finally {
    for (const one of opened) await one.stop();
  }
}
