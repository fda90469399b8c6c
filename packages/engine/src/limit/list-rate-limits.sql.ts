// Generated from list-rate-limits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's named limits by name, after a cursor.
 */
export const listRateLimits: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly ratePerSecond: number | null;
  readonly ratePerMinute: number | null;
  readonly concurrency: number | null;
  readonly origin: string;
  readonly heldUntil: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-rate-limits-6f0ef517084e",
  parameters: ["tenant", "name", "after", "limit"],
  columns: ["name", "ratePerSecond", "ratePerMinute", "concurrency", "origin", "heldUntil", "createdAt", "updatedAt"],
  text: `select n.name, n.rate_per_second, n.rate_per_minute, n.concurrency, n.origin,
       case when l.held_until > c.now then l.held_until end as "held_until?", n.created_at, n.updated_at
  from punctual.named_limits n
 cross join (select punctual.now() as now) c
  left join punctual.rate_limits l on l.tenant = n.tenant and l.key = 'limit:' || n.name
 where n.tenant = $1
   and ($2::text is null or n.name = $2)
   and ($3::text is null or n.name > $3)
 order by n.name
 limit $4`,
};
