// What can be asked of a PostgreSQL database.
import type { ArgumentsOf, Statement } from "./statement.ts";

export interface Queryable {
  /**
   * Runs a generated statement as a named prepared statement.
   * Throws DatabaseUnavailable when the connection is lost or refused, else PostgreSQL's own error (see `classify`).
   */
  query<Parameters, Row>(
    statement: Statement<Parameters, Row>,
    ...parameters: ArgumentsOf<Parameters>
  ): Promise<Row[]>;
  /** Runs free SQL and answers its rows by column name: for tools, tests, migrations, and what an operator wrote in punctual.config.ts. */
  execute(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

export interface Copy {
  /** Table with its columns, as written in SQL: `products (id, user_id)`. A literal of the program, never input. */
  readonly into: string;
  /** Pieces of the stream in the given format; they need not end at line ends. */
  readonly rows: AsyncIterable<string | Buffer> | Iterable<string | Buffer>;
  /** Default `csv`. */
  readonly format?: "csv" | "text";
}

export interface Transaction extends Queryable {
  /** Streams rows into a table with COPY; answers how many. A source that throws leaves nothing behind. */
  copyIn(copy: Copy): Promise<number>;
}

export interface TransactionOptions {
  /** Replaces the database's statement time-out inside this transaction; 0 is none. For imports and migrations. */
  readonly statementTimeoutSeconds?: number;
  readonly scope?: Scope;
}

/** A function of the database that every transaction calls first, such as one that takes a tenant's role. */
export interface Scope {
  /** Its name with its schema; a literal of the program, never input. */
  readonly entry: string;
  readonly argument: string;
}

export interface Subscription {
  close(): Promise<void>;
}

export interface Database extends Transaction {
  /**
   * Runs `work` in one READ COMMITTED transaction: committed when it resolves, rolled back when it throws.
   * Throws DatabaseUnavailable with `commitUnknown: true` when the connection is lost while COMMIT is on its way.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** The same database, in which every statement runs in a transaction that has entered the scope. */
  within(scope: Scope): Database;
  /**
   * Listens on its own connection, which is opened again with back-off whenever it is lost or falls silent.
   * Notifications sent in between are lost: `onReconnect` is the moment to look for what they told of.
   * Throws DatabaseUnavailable when the first connection fails.
   */
  listen(
    channel: string,
    onNotification: (payload: string) => void,
    onReconnect?: () => void,
  ): Promise<Subscription>;
  /** Closes every connection; statements under way are awaited. */
  end(): Promise<void>;
}
