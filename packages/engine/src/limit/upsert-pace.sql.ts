// Generated from upsert-pace.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says how fast the runs under a key may begin, and how many may be under way.
 * Guarantee: what began last counts on by the new pace; no row comes back where nothing changed, so a restart moves nothing.
 */
export const upsertPace: Statement<{
  readonly tenant: string;
  readonly key: string;
  readonly ratePerSecond: number | null;
  readonly concurrency: number | null;
  readonly headroomSeconds: number;
}, {
  readonly key: string;
}> = {
  name: "upsert-pace-da96d35388d1",
  parameters: ["tenant", "key", "ratePerSecond", "concurrency", "headroomSeconds"],
  columns: ["key"],
  text: `insert into punctual.rate_limits as l (tenant, key, rate_per_second, concurrency)
values ($1, $2, $3, $4)
on conflict (tenant, key) do update
   set rate_per_second = excluded.rate_per_second, concurrency = excluded.concurrency, next_slot_at = null,
       next_begin_at = l.next_begin_at
         - make_interval(secs => 1 / l.rate_per_second + $5::double precision / greatest(1, l.rate_per_second))
         + make_interval(secs => 1 / excluded.rate_per_second + $5 / greatest(1, excluded.rate_per_second))
 where (l.rate_per_second, l.concurrency) is distinct from (excluded.rate_per_second, excluded.concurrency)
returning l.key`,
};
