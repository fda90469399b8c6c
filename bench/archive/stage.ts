// A real PostgreSQL, everything durable, with the workload opened on it and two million events in it.
import { migrate, openDatabase, type Database } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import type { Job } from "@punctual/jobs";
import { streamSnapshots } from "@punctual/stream-snapshots";
import { freshDatabase, startPostgres } from "../servers/postgres.ts";

/** Four whole months before the cutoff. */
export const months = ["2025-08", "2025-09", "2025-10", "2025-11"] as const;
export const events = 2_000_000;
const streams = 1000;

export interface Stage {
  readonly database: Database;
  /** Of its own connections, so that it waits for nothing but locks. */
  readonly writers: Database;
  readonly jobs: readonly Job[];
  /** Of the server. */
  readonly version: string;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const server = await startPostgres();
  const connectionString = await freshDatabase(server, "archive");
  const open = (applicationName: string): Database =>
    openDatabase({ connectionString, applicationName, statementTimeoutSeconds: 600 });
  const [database, writers] = [open("bench"), open("bench writer")];
  const close = async (): Promise<void> => {
    await Promise.all([database.end(), writers.end()]);
    await server.stop();
  };
  try {
    const workload = streamSnapshots();
    await migrate(database, [engineMigrations, workload.migrations]);
    const { jobs } = await workload.open({ ...setting, database });
    return { database, writers, jobs, version: server.version, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const nothing = (): void => undefined;

/** The archive asks for nothing of the node. */
const unasked = (): never => {
  throw new Error("Expected the archive to ask for the database alone, got another question.");
};

const setting = {
  environment: {},
  mode: "production",
  publicUrl: "http://localhost",
  limits: {},
  log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  sealer: { seal: unasked, open: unasked, reseal: unasked },
  ledger: { call: unasked, wait: unasked },
  schedules: { find: unasked, change: unasked },
} as const;

/** A month's share of the events, as rows. */
const rowsOf = (month: string): string => `
  select 'stream-' || lpad((e % ${streams})::text, 4, '0'), 'event-' || '${month}-' || e, 'changed',
         month_start('${month}') + e * interval '4 seconds', jsonb_build_object('status', e % 7, 'amount', e, 'note', md5(e::text)),
         clock_timestamp()
    from generate_series(1, ${events / months.length}) e`;

const columns = "(stream_id, event_id, type, occurred_at, data, recorded_at)";

/** Straight into the partitions: their keys and counts, which no archive touches, would take most of the time. */
export async function fillLog({ database }: Stage): Promise<void> {
  await database.execute(
    "truncate event_log, stream_archive, stream_archive_moves, event_keys, stream_months",
  );
  for (const month of [...months, "2026-02"])
    await database.execute("select make_month('event_log', $1)", [month]);
  for (const month of months)
    await database.execute(`insert into event_log_${month.replace("-", "_")} ${columns} ${rowsOf(month)}`);
  await settle(database, "event_log");
}

/** What one would have without partitions, and with the one index that finds what is due. */
export async function fillPlain({ database }: Stage): Promise<void> {
  await database.execute(`
    drop table if exists plain_log, plain_archive;
    create table plain_log (like event_log including defaults, primary key (stream_id, event_id, occurred_at));
    create table plain_archive (like stream_archive, primary key (stream_id, event_id, occurred_at));
    create index on plain_log (occurred_at);
    create index on plain_archive (occurred_at)`);
  for (const month of months) await database.execute(`insert into plain_log ${columns} ${rowsOf(month)}`);
  await settle(database, "plain_log");
}

/** Written and counted, so that nobody pays for the filling. */
async function settle(database: Database, table: string): Promise<void> {
  await database.execute(`vacuum (analyze) ${table}`);
  await database.execute("checkpoint");
}
