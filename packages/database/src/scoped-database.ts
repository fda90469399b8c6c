// A database in which every statement runs inside a scope.
import type { Database, Scope, TransactionOptions } from "./database.ts";

export function scopedDatabase(database: Database, scope: Scope): Database {
  const scoped: TransactionOptions = { scope };
  return {
    ...database,
    query: (statement, ...parameters) =>
      database.transaction((transaction) => transaction.query(statement, ...parameters), scoped),
    execute: (text, values) =>
      database.transaction((transaction) => transaction.execute(text, values), scoped),
    copyIn: (copy) =>
      database.transaction((transaction) => transaction.copyIn(copy), {
        ...scoped,
        statementTimeoutSeconds: 0,
      }),
    transaction: (work, options = {}) => database.transaction(work, { ...options, scope }),
    within: (inner) => scopedDatabase(database, inner),
  };
}
