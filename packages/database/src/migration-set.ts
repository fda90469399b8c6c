// A folder of numbered SQL files that belong to one part of the product.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

export interface MigrationSet {
  readonly name: string;
  /** Holds files named 0001-what-it-makes.sql; ends in a slash or not. */
  readonly directory: URL;
}

export interface Migration {
  readonly set: string;
  readonly number: number;
  /** The file's name without number and ending. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with line ends as \n, so that a checkout on Windows is not taken for a change. */
  readonly checksum: string;
}

/** In ascending order. Throws when a file's name has no number or two share one. */
export async function readMigrations({ name, directory }: MigrationSet): Promise<Migration[]> {
  const base = directory.href.endsWith("/") ? directory : new URL(`${directory.href}/`);
  const files = (await readdir(base)).filter((file) => file.endsWith(".sql")).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(name, file, base)));
  for (const [index, migration] of migrations.entries()) {
    if (migrations[index - 1]?.number === migration.number) {
      throw new Error(
        `Expected one migration per number in ${name}, got two of ${migration.number}. Renumber the newer one.`,
      );
    }
  }
  return migrations;
}

async function readMigration(set: string, file: string, base: URL): Promise<Migration> {
  const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
  if (digits === undefined || name === undefined) {
    throw new Error(
      `Expected a migration of ${set} to be named like 0001-what-it-makes.sql, got ${file}. Rename it.`,
    );
  }
  const sql = (await readFile(new URL(file, base), "utf8")).replaceAll("\r\n", "\n");
  return { set, number: Number(digits), name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
