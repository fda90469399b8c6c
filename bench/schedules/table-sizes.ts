// What schedules take on the disk: their tables, each with its indexes.
import type { Database } from "@punctual/database";

export interface Size {
  readonly name: string;
  readonly bytes: number;
}

const tables = ["schedules", "schedule_versions", "next_occurrences", "plans"];

/** The tables themselves and each index of theirs, the largest first. */
export async function tableSizes(database: Database): Promise<readonly Size[]> {
  const rows = await database.execute(
    `select c.relname as name, pg_table_size(c.oid)::float8 as bytes
       from pg_class c
       left join pg_index i on i.indexrelid = c.oid
      where coalesce(i.indrelid, c.oid) = any($1::text[]::regclass[])
      order by 2 desc`,
    [tables.map((table) => `punctual.${table}`)],
  );
  return rows.map(({ name, bytes }) => ({ name: String(name), bytes: Number(bytes) }));
}

export const gigabytes = (sizes: readonly Size[]): number =>
  sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e9;

/** What the planner reads and writes. */
export const isHot = ({ name }: Size): boolean =>
  name.startsWith("next_occurrences") || name.startsWith("plans");
