// Brings a database's tables to what this version of the product needs.
import type { Database, Queryable } from "./database.ts";
import { readMigrations, type Migration, type MigrationSet } from "./migration-set.ts";

export interface Applied {
  readonly set: string;
  readonly number: number;
  readonly name: string;
}

/** Any fixed number serves; every version of the product must use the same. */
const lockKey = 5_063_719_104;

/**
 * Applies what is missing, set by set, each file in its own transaction; answers what it applied.
 * Several processes may call it at once: each file is applied once. Rows of a newer version are left alone, so that an
 * old version can run beside a new one. Throws when a file that was applied has changed since.
 */
export async function migrate(database: Database, sets: readonly MigrationSet[]): Promise<Applied[]> {
  const applied: Applied[] = [];
  for (const migration of await missing(database, sets)) {
    if (await apply(database, migration)) applied.push(nameOf(migration));
  }
  return applied;
}

/** What `migrate` would apply. Throws like it. */
export async function pendingMigrations(
  database: Queryable,
  sets: readonly MigrationSet[],
): Promise<Applied[]> {
  return (await missing(database, sets)).map(nameOf);
}

const nameOf = ({ set, number, name }: Migration): Applied => ({ set, number, name });

async function missing(queryable: Queryable, sets: readonly MigrationSet[]): Promise<Migration[]> {
  const migrations = (await Promise.all(sets.map(readMigrations))).flat();
  const checksums = await readChecksums(queryable);
  return migrations.filter((migration) => !isApplied(migration, checksums));
}

async function readChecksums(queryable: Queryable): Promise<ReadonlyMap<string, string>> {
  const [table] = await queryable.execute("select to_regclass('punctual.migrations') is not null as exists");
  if (table?.exists !== true) return new Map();
  const rows = await queryable.execute("select set, number, checksum from punctual.migrations");
  return new Map(rows.map((row) => [`${String(row.set)}/${String(row.number)}`, String(row.checksum)]));
}

function isApplied(migration: Migration, checksums: ReadonlyMap<string, string>): boolean {
  const { set, number, name, checksum } = migration;
  const known = checksums.get(`${set}/${number}`);
  if (known !== undefined && known !== checksum) {
    throw new Error(
      `Expected migration ${set} ${number} (${name}) to be the file that was applied, got another text. Restore it and put the change in a new migration.`,
    );
  }
  return known !== undefined;
}

function apply(database: Database, migration: Migration): Promise<boolean> {
  return database.transaction(
    async (transaction) => {
      // Before anything else, and even before looking: two processes that both saw it missing come through here in turn.
      await transaction.execute("select pg_advisory_xact_lock($1)", [lockKey]);
      await transaction.execute(migrationsTable);
      if (isApplied(migration, await readChecksums(transaction))) return false;
      await transaction.execute(migration.sql);
      const { set, number, name, checksum } = migration;
      await transaction.execute(
        "insert into punctual.migrations (set, number, name, checksum) values ($1, $2, $3, $4)",
        [set, number, name, checksum],
      );
      return true;
    },
    // A large table takes as long as it takes, and so does the process that holds the lock before us.
    { statementTimeoutSeconds: 0 },
  );
}

const migrationsTable = `
  create schema if not exists punctual;
  create table if not exists punctual.migrations (
    set        text not null,
    number     integer not null,
    name       text not null,
    checksum   text not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (set, number)
  )`;
