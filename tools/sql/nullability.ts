// Which columns of tables can be null, by table and position.
import type { Client, FieldDescription } from "pg";

export type NotNull = ReadonlySet<string>;

export async function readNotNull(client: Client): Promise<NotNull> {
  const { rows } = await client.query(
    "select attrelid::int8::text as relation, attnum from pg_attribute where attnotnull and attnum > 0",
  );
  return new Set(rows.map((row) => `${String(row.relation)}/${String(row.attnum)}`));
}

export interface NamedColumn {
  readonly name: string;
  readonly nullable: boolean;
}

/**
 * An alias that ends in ! or ? says it itself: PostgreSQL knows neither of an expression, nor that an outer join empties
 * a column that its table declares not null.
 */
export function nameColumn(field: FieldDescription, notNull: NotNull): NamedColumn {
  const mark = field.name.at(-1);
  if (mark === "!" || mark === "?") return { name: field.name.slice(0, -1), nullable: mark === "?" };
  return { name: field.name, nullable: !notNull.has(`${field.tableID}/${field.columnID}`) };
}
