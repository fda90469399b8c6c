// The PostgreSQL of a scenario, and a database in it that is full of schedules.
import { migrate, openDatabase, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import { freshDatabase, startPostgres, type PostgresServer } from "../servers/postgres.ts";
import { fillSchedules } from "./fill-schedules.ts";

export interface Stage {
  readonly server: PostgresServer;
  openDatabase(): Promise<OpenDatabase>;
  close(): Promise<void>;
}

export interface OpenDatabase {
  readonly url: string;
  readonly database: Database;
}

const minuteMs = 60_000;
export const dayMs = 1440 * minuteMs;

/** The next midnight: what fires from then on has a partition. */
export const nextMidnight = (): number => (Math.floor(Date.now() / dayMs) + 1) * dayMs;

/** A database of the engine; the one before it is gone. */
export async function openStage(): Promise<Stage> {
  const server = await startPostgres();
  let open: OpenDatabase | null = null;
  return {
    server,
    async openDatabase() {
      await open?.database.end();
      const url = await freshDatabase(server, "schedules");
      const database = openDatabase({
        connectionString: url,
        applicationName: "bench",
        statementTimeoutSeconds: 900,
      });
      open = { url, database };
      await migrate(database, [engineMigrations]);
      await database.execute("select punctual.make_partitions(current_date, 4)");
      return open;
    },
    async close() {
      await open?.database.end();
      await server.stop();
    },
  };
}

/** The number in BENCH_SCHEDULES, for a try; otherwise as many as the scenario is about. */
export const wantedCount = (count: number): number => Number(process.env.BENCH_SCHEDULES ?? count);

export async function openFilled(stage: Stage, count: number): Promise<OpenDatabase> {
  const open = await stage.openDatabase();
  await fillSchedules(open.database, { count, dayMs: nextMidnight() });
  return open;
}
