// Where the database is, with the time-outs that no call to it goes without.
import type { Client, ClientConfig } from "pg";
import { valueTypes } from "./value-types.ts";

export interface DatabaseOptions {
  /** `postgresql://…`, over TCP or, with `?host=/directory`, over a Unix socket. */
  readonly connectionString: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** Connections at most, listeners aside. Default: `defaultPoolSize`. */
  readonly poolSize?: number;
  /** Default 5: connecting, and waiting for a free connection. */
  readonly connectTimeoutSeconds?: number;
  /** Default 30. The client gives up later by as much again, 5 s at most, on a server that no longer answers at all. */
  readonly statementTimeoutSeconds?: number;
  /** Default: none of its own, the statement time-out ends a wait for a lock. */
  readonly lockTimeoutSeconds?: number;
  /** Default 60. */
  readonly idleInTransactionTimeoutSeconds?: number;
  /** How often a listener asks whether its connection still lives. Default 15. */
  readonly listenPingSeconds?: number;
  readonly searchPath?: string;
  /**
   * Statements use an index wherever one fits. A prepared statement keeps the plan that it got while its table was empty,
   * and reads all of it when it is full: fatal for a queue. And each statement is planned once per connection: PostgreSQL would
   * plan one that takes an array anew for every array, which costs many times its work on a few rows. Default false.
   */
  readonly indexPlans?: boolean;
  /** Told of errors that belong to no call: an idle connection lost, a listener reconnecting. */
  readonly onError?: (error: unknown) => void;
}

export const defaultPoolSize = 10;

/** What the client waits at most beyond the server's own time-out before it takes the connection for dead. */
const longestGraceMs = 5_000;

export const statementTimeoutMs = (options: DatabaseOptions): number =>
  (options.statementTimeoutSeconds ?? 30) * 1000;

export function clientConfig(options: DatabaseOptions): ClientConfig {
  const statementMs = statementTimeoutMs(options);
  return {
    connectionString: options.connectionString,
    application_name: options.applicationName,
    connectionTimeoutMillis: (options.connectTimeoutSeconds ?? 5) * 1000,
    statement_timeout: statementMs,
    ...(options.lockTimeoutSeconds === undefined ? {} : { lock_timeout: options.lockTimeoutSeconds * 1000 }),
    idle_in_transaction_session_timeout: (options.idleInTransactionTimeoutSeconds ?? 60) * 1000,
    query_timeout: clientTimeoutMs(statementMs),
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: valueTypes,
  };
}

export const longestTimerMs = 2 ** 31 - 1;

/** 0 stays none: pg reads a missing time-out as the connection's own, so none is spelled as its longest timer (24 days). */
export const clientTimeoutMs = (statementMs: number): number =>
  statementMs === 0 ? longestTimerMs : statementMs + Math.min(statementMs, longestGraceMs);

/**
 * After connecting rather than as start-up options: those would be lost when the connection string brings its own.
 * Just-in-time compilation is off: statements here are short, and a plan that was told to avoid sequential scans counts as
 * so dear that PostgreSQL would compile it anew, for a second, at every call.
 */
export async function prepareSession(
  client: Client,
  { searchPath, indexPlans }: Pick<DatabaseOptions, "searchPath" | "indexPlans">,
): Promise<void> {
  await client.query({
    text: `select set_config('TimeZone', 'UTC', false), set_config('search_path', coalesce($1, current_setting('search_path')), false),
                  set_config('jit', 'off', false),
                  set_config('plan_cache_mode', case when $2 then 'force_generic_plan' else current_setting('plan_cache_mode') end, false),
                  set_config('enable_seqscan', case when $2 then 'off' else current_setting('enable_seqscan') end, false)`,
    values: [searchPath ?? null, indexPlans ?? false],
  });
}
