// A database that lets a fault happen around the statements that pass through it.
import type { Database, Queryable } from "@punctual/database";
import type { FaultPoint } from "./fault.ts";

export function faultyDatabase(database: Database, faults: FaultPoint): Database {
  return {
    ...database,
    // A statement on its own is committed with its answer.
    query: watched(database, faults, (name) => faults.reach(`${name} committed`)),
    async transaction(work, options) {
      const ran: string[] = [];
      const result = await database.transaction(
        (transaction) =>
          work({ ...transaction, query: watched(transaction, faults, (name) => ran.push(name)) }),
        options,
      );
      for (const name of ran) faults.reach(`${name} committed`);
      return result;
    },
  };
}

function watched(
  queryable: Queryable,
  faults: FaultPoint,
  onAnswer: (name: string) => void,
): Queryable["query"] {
  return async (statement, ...parameters) => {
    const name = fileOf(statement.name);
    await faults.turnOf(`${name} unsent`);
    faults.reach(`${name} unsent`);
    const rows = await queryable.query(statement, ...parameters);
    if (bringsSomething(rows)) {
      faults.reach(`${name} answered`);
      onAnswer(name);
    }
    return rows;
  };
}

/** A statement's name ends in a hash of its text. */
const fileOf = (statementName: string): string => statementName.replace(/-[0-9a-f]+$/, "");

/** start-runs always answers a row; without a run in it nothing was started. */
const bringsSomething = (rows: readonly unknown[]): boolean =>
  rows.length > 0 && rows.every((row) => !isWithoutRun(row));

const isWithoutRun = (row: unknown): boolean =>
  typeof row === "object" && row !== null && "runId" in row && row.runId === null;
