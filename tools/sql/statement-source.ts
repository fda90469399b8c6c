// Turns one .sql file into the source of its typed statement.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { DatabaseError, type Client } from "pg";
import { parameterType, rowType, type Catalog } from "./column-types.ts";
import { describeSql, type SqlDescription } from "./describe-sql.ts";
import { emitStatement, type Field } from "./emit-statement.ts";
import { nameColumn, type NotNull } from "./nullability.ts";
import { camelCase, readSql, type SqlText } from "./read-sql.ts";

export interface Describer {
  readonly client: Client;
  readonly catalog: Catalog;
  readonly notNull: NotNull;
}

/** Throws, with file and line, when PostgreSQL refuses the statement. */
export async function statementSource(file: string, describer: Describer): Promise<string> {
  const sql = readSql(await readFile(file, "utf8"));
  const description = await describeSql(describer.client, sql.text).catch((error: unknown) => {
    throw refusal({ file, text: sql.text, error });
  });
  return emitStatement({
    name: basename(file, ".sql"),
    comment: sql.comment,
    text: sql.text.trimStart(),
    parameters: parametersOf(sql, description, describer.catalog),
    columns: columnsOf(file, description, describer),
  });
}

function parametersOf(sql: SqlText, { parameterOids }: SqlDescription, catalog: Catalog): Field[] {
  return sql.parameters.map(({ name, nullable }, index) => ({
    name: camelCase(name),
    type: parameterType(parameterOids[index] ?? 0, catalog) + (nullable ? " | null" : ""),
  }));
}

function columnsOf(file: string, { fields }: SqlDescription, { catalog, notNull }: Describer): Field[] {
  const columns = fields.map((field) => {
    const { name, nullable } = nameColumn(field, notNull);
    const type = rowType(field.dataTypeID, catalog);
    return {
      name: camelCase(name),
      type: nullable && type !== "unknown" && type !== "null" ? `${type} | null` : type,
    };
  });
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(
      `${file}: Expected every column to have a name of its own, got ${twice} twice. Add an alias.`,
    );
  return columns;
}

interface Refusal {
  readonly file: string;
  readonly text: string;
  readonly error: unknown;
}

function refusal({ file, text, error }: Refusal): Error {
  if (!(error instanceof DatabaseError)) return new Error(`${file}: ${String(error)}`, { cause: error });
  const before = text.slice(0, Number(error.position ?? 1) - 1);
  return new Error(`${file}:${before.split("\n").length}: ${error.message}`, { cause: error });
}
