// Fills tables with their indexes and keys away, which are built afterwards: row by row they take most of the time.
import type { Queryable } from "@punctual/database";

interface Taken {
  readonly drop: string;
  readonly make: string;
}

export async function withoutIndexes(
  transaction: Queryable,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  // Foreign keys go first and come last.
  const taken = [
    ...(await constraintsOf(transaction, tables, "f")),
    ...(await indexesOf(transaction, tables)),
    ...(await constraintsOf(transaction, tables, "p")),
  ];
  for (const { drop } of taken) await transaction.execute(drop);
  await fill();
  for (const { make } of taken.toReversed()) await transaction.execute(make);
}

async function constraintsOf(
  transaction: Queryable,
  tables: readonly string[],
  kind: "f" | "p",
): Promise<readonly Taken[]> {
  const rows = await transaction.execute(
    `select c.conrelid::regclass::text as place, c.conname as name, pg_get_constraintdef(c.oid) as definition
       from pg_constraint c
      where c.connamespace = 'punctual'::regnamespace and c.contype = $1 and c.conrelid::regclass::text = any($2)`,
    [kind, tables.map((table) => `punctual.${table}`)],
  );
  return rows.map(({ place, name, definition }) => ({
    drop: `alter table ${String(place)} drop constraint ${String(name)}`,
    make: `alter table ${String(place)} add constraint ${String(name)} ${String(definition)}`,
  }));
}

async function indexesOf(transaction: Queryable, tables: readonly string[]): Promise<readonly Taken[]> {
  const rows = await transaction.execute(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid::regclass::text = any($1)
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`,
    [tables.map((table) => `punctual.${table}`)],
  );
  return rows.map(({ name, definition }) => ({
    drop: `drop index ${String(name)}`,
    make: String(definition),
  }));
}
