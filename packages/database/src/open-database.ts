// Opens a pool of connections to a PostgreSQL database.
import { Pool } from "pg";
import { withConnection, type Lender } from "./checkout.ts";
import {
  clientConfig,
  clientTimeoutMs,
  defaultPoolSize,
  prepareSession,
  statementTimeoutMs,
  type DatabaseOptions,
} from "./connection-options.ts";
import type { Database } from "./database.ts";
import { listen } from "./listen.ts";
import { scopedDatabase } from "./scoped-database.ts";
import { sessionOn } from "./session.ts";
import { runTransaction } from "./transaction.ts";

/** Connects on first use, so that a database that is away does not keep anyone from starting. */
export function openDatabase(options: DatabaseOptions): Database {
  const onError = options.onError ?? (() => undefined);
  const pool = new Pool({
    ...clientConfig(options),
    max: options.poolSize ?? defaultPoolSize,
    idleTimeoutMillis: 60_000,
    onConnect: (client) => prepareSession(client, options),
  });
  // An idle connection that is lost is replaced on next use; without a listener the process would end.
  pool.on("error", onError);
  const lender: Lender = { pool, onError, stallMs: clientTimeoutMs(statementTimeoutMs(options)) };
  let ended: Promise<void> | null = null;
  const database: Database = {
    query: (statement, ...parameters) =>
      withConnection(lender, ({ client, judge }) =>
        sessionOn(client, { onFailure: judge }).query(statement, ...parameters),
      ),
    execute: (text, values) =>
      withConnection(lender, ({ client, judge }) =>
        sessionOn(client, { onFailure: judge }).execute(text, values),
      ),
    // In a transaction without a statement time-out: a million rows take longer than any single statement may.
    copyIn: (copy) =>
      runTransaction(lender, (transaction) => transaction.copyIn(copy), { statementTimeoutSeconds: 0 }),
    transaction: (work, transactionOptions) => runTransaction(lender, work, transactionOptions),
    listen: (channel, onNotification, onReconnect = () => undefined) =>
      listen(options, { channel, onNotification, onReconnect }),
    within: (scope) => scopedDatabase(database, scope),
    end: () => (ended ??= pool.end()),
  };
  return database;
}
