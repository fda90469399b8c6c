// Generated from list-kept-api-destinations.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's API destinations after a cursor, or one of them, with what the AWS door shows of them.
 */
export const listKeptApiDestinations: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly prefix: string | null;
  readonly connectionId: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly url: string;
  readonly method: string;
  readonly connection: string | null;
  readonly rateLimitPerSecond: number | null;
  readonly concurrency: number | null;
  readonly timeoutSeconds: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly connectionId: string | null;
  readonly isActive: boolean;
}> = {
  name: "list-kept-api-destinations-540ceb0bcc60",
  parameters: ["tenant", "name", "prefix", "connectionId", "after", "limit"],
  columns: ["id", "name", "description", "url", "method", "connection", "rateLimitPerSecond", "concurrency", "timeoutSeconds", "createdAt", "updatedAt", "connectionId", "isActive"],
  text: `select d.id, d.name, d.description, d.url, d.method, d.connection, d.rate_limit_per_second, d.concurrency, d.timeout_seconds,
       d.created_at, d.updated_at, k.id as "connection_id?",
       d.connection is null or k.id is not null and punctual.connection_state(k) = 'authorized' as "is_active!"
  from punctual.api_destinations d
  left join punctual.connections k on k.tenant = d.tenant and k.name = d.connection
 where d.tenant = $1
   and ($2::text is null or d.name = $2)
   and ($3::text is null or starts_with(d.name, $3))
   and ($4::uuid is null or k.id = $4)
   and ($5::text is null or d.name > $5)
 order by d.name
 limit $6`,
};
