// The TypeScript types of PostgreSQL's types, as packages/database delivers and takes them.
import type { Client } from "pg";

export interface CatalogType {
  readonly name: string;
  /** The element's oid of an array, else 0. */
  readonly element: number;
  /** The type beneath a domain, else 0. */
  readonly base: number;
}

export type Catalog = ReadonlyMap<number, CatalogType>;

export async function readCatalog(client: Client): Promise<Catalog> {
  const { rows } = await client.query(
    `select oid::int8::text as oid, typname, typbasetype::int8::text as base,
            case when typcategory = 'A' then typelem::int8::text else '0' end as element
       from pg_type`,
  );
  return new Map(
    rows.map((row) => [
      Number(row.oid),
      { name: String(row.typname), element: Number(row.element), base: Number(row.base) },
    ]),
  );
}

const scalars: Readonly<Record<string, string>> = {
  bool: "boolean",
  ...Object.fromEntries(["int2", "int4", "oid", "float4", "float8"].map((name) => [name, "number"])),
  timestamptz: "Date",
  bytea: "Buffer",
  void: "null",
};

/** Of a value in a row. Whatever has no type of its own arrives as PostgreSQL's text. */
export function rowType(oid: number, catalog: Catalog): string {
  const type = resolve(oid, catalog);
  if (type.element !== 0) return `${parenthesised(rowType(type.element, catalog))}[]`;
  if (type.name === "json" || type.name === "jsonb") return "unknown";
  return scalars[type.name] ?? "string";
}

/** Of a value that is passed. JSON goes in as text, so that no digit is lost on the way. */
export function parameterType(oid: number, catalog: Catalog): string {
  const type = resolve(oid, catalog);
  if (type.element !== 0) return `readonly (${parameterType(type.element, catalog)} | null)[]`;
  // A limit or a count is at hand as a number; a token that may be longer than one stays text.
  if (type.name === "int8") return "string | number";
  return scalars[type.name] ?? "string";
}

function resolve(oid: number, catalog: Catalog): CatalogType {
  const type = catalog.get(oid);
  if (type === undefined)
    throw new Error(`Expected type ${oid} to be in pg_type, got none. Run the generator again.`);
  return type.base === 0 ? type : resolve(type.base, catalog);
}

const parenthesised = (type: string): string => (type.includes(" ") ? `(${type})` : type);
