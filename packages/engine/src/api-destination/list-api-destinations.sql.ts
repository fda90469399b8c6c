// Generated from list-api-destinations.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's API destinations by name, after a cursor.
 */
export const listApiDestinations: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly connection: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly url: string;
  readonly method: string;
  readonly connection: string | null;
  readonly rateLimitPerSecond: number | null;
  readonly concurrency: number | null;
  readonly timeoutSeconds: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-api-destinations-4e78e1f439d6",
  parameters: ["tenant", "name", "connection", "after", "limit"],
  columns: ["name", "url", "method", "connection", "rateLimitPerSecond", "concurrency", "timeoutSeconds", "createdAt", "updatedAt"],
  text: `select name, url, method, connection, rate_limit_per_second, concurrency, timeout_seconds, created_at, updated_at
  from punctual.api_destinations
 where tenant = $1
   and ($2::text is null or name = $2)
   and ($3::text is null or connection = $3)
   and ($4::text is null or name > $4)
 order by name
 limit $5`,
};
