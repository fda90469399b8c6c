// PostgreSQL for everyone above: query, transaction, listen, migrate, and the embedded server.
export type {
  Copy,
  Database,
  Queryable,
  Scope,
  Subscription,
  Transaction,
  TransactionOptions,
} from "./database.ts";
export { defaultPoolSize, type DatabaseOptions } from "./connection-options.ts";
export type { ArgumentsOf, RowOf, Statement } from "./statement.ts";
export { openDatabase } from "./open-database.ts";
export { classify, DatabaseUnavailable, type FailureKind } from "./failure.ts";
export { migrate, pendingMigrations, type Applied } from "./migrate.ts";
export type { MigrationSet } from "./migration-set.ts";
export {
  startEmbeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
} from "./embedded/start-embedded-server.ts";
