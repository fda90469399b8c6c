// Generated from upsert-rate-limit.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps a named limit under its tenant and name.
 * Guarantee: one that punctual.config.ts declares is replaced by nobody else (no row comes back).
 */
export const upsertRateLimit: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly ratePerSecond: number | null;
  readonly ratePerMinute: number | null;
  readonly concurrency: number | null;
  readonly origin: string;
}, {
  readonly created: boolean;
}> = {
  name: "upsert-rate-limit-81dc3331aa9d",
  parameters: ["tenant", "name", "ratePerSecond", "ratePerMinute", "concurrency", "origin"],
  columns: ["created"],
  text: `insert into punctual.named_limits (tenant, name, rate_per_second, rate_per_minute, concurrency, origin, created_at, updated_at)
select $1, $2, $3::integer, $4::integer, $5::integer, $6, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set rate_per_second = excluded.rate_per_second, rate_per_minute = excluded.rate_per_minute, concurrency = excluded.concurrency,
       origin = excluded.origin, updated_at = excluded.updated_at
 where named_limits.origin = excluded.origin or excluded.origin = 'code'
-- A row that was there before was locked by this statement, and carries its mark.
returning xmax = 0 as "created!"`,
};
