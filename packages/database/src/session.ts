// Statements run on one connection.
import type { Client } from "pg";
import type { Queryable } from "./database.ts";
import { toFailure } from "./failure.ts";
import type { Statement } from "./statement.ts";

export interface SessionOptions {
  /** Replaces the connection's client-side time-out. */
  readonly timeoutMs?: number;
  /** Told before an error is thrown, with the error as the driver gave it. */
  readonly onFailure: (error: unknown) => void;
}

export function sessionOn(client: Client, options: SessionOptions): Queryable {
  const limit = options.timeoutMs === undefined ? {} : { query_timeout: options.timeoutMs };
  const guarded = async <T>(doing: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      options.onFailure(error);
      throw toFailure(error, doing);
    }
  };
  return {
    query: (statement, ...parameters) =>
      guarded(`running ${statement.name}`, async () => {
        const values = valuesOf(statement, parameters[0]);
        const answer = await client.query({
          name: statement.name,
          text: statement.text,
          values,
          rowMode: "array",
          ...limit,
        });
        return rowsOf(statement, answer.rows);
      }),
    execute: (text, values) =>
      guarded("running a statement", async () => {
        const answer = await client.query({ text, ...(values === undefined ? {} : { values }), ...limit });
        // Several statements in one text answer a list of results; their rows are of no use to anyone.
        return Array.isArray(answer) ? [] : answer.rows;
      }),
  };
}

function valuesOf(statement: Statement<unknown, unknown>, parameters: unknown): unknown[] {
  const given = asRecord(parameters);
  return statement.parameters.map((name) => {
    const value = given[name];
    // pg would send undefined as null: a misspelt key would be stored as nothing.
    if (value === undefined)
      throw new TypeError(
        `Expected a value for ${name} of ${statement.name}, got none. Pass null where none is meant.`,
      );
    return value;
  });
}

/** Guarantee: `ArgumentsOf` admits only a record of parameters, or nothing. */
const asRecord = (parameters: unknown): Readonly<Record<string, unknown>> =>
  (parameters ?? {}) as Readonly<Record<string, unknown>>;

function rowsOf<Row>(statement: Statement<unknown, Row>, rows: readonly unknown[][]): Row[] {
  const { columns } = statement;
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < columns.length; index++) row[columns[index] ?? ""] = values[index];
    return asRow<Row>(row);
  });
}

/** Guarantee: the statement's columns were read from PostgreSQL's own description of it when it was generated. */
const asRow = <Row>(row: Record<string, unknown>): Row => row as Row;
