// Generated from upsert-api-destination.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps an API destination under its tenant and name.
 */
export const upsertApiDestination: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly url: string;
  readonly method: string;
  readonly connection: string | null;
  readonly rateLimitPerSecond: number | null;
  readonly concurrency: number | null;
  readonly timeoutSeconds: number;
  readonly description: string | null;
}, {
  readonly created: boolean;
}> = {
  name: "upsert-api-destination-ae1d4bcfc5fe",
  parameters: ["tenant", "name", "url", "method", "connection", "rateLimitPerSecond", "concurrency", "timeoutSeconds", "description"],
  columns: ["created"],
  text: `insert into punctual.api_destinations (tenant, name, url, method, connection, rate_limit_per_second, concurrency, timeout_seconds,
                                       description, created_at, updated_at)
select $1, $2, $3, $4, $5, $6::integer, $7::integer, $8::integer,
       $9, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set url = excluded.url, method = excluded.method, connection = excluded.connection,
       rate_limit_per_second = excluded.rate_limit_per_second, concurrency = excluded.concurrency,
       timeout_seconds = excluded.timeout_seconds, description = excluded.description, updated_at = excluded.updated_at
-- A row that was there before was locked by this statement, and carries its mark.
returning xmax = 0 as "created!"`,
};
