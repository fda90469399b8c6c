// Generated from take-turn.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a turn for one request, or says how long none will be free. Only under the lock of hold-gate.sql.
 * Guarantee: at most :most requests count at any moment, and none is let through while CoinGecko asks to be left alone.
 * A request under way counts for a minute after its answer at least, so that nobody waits for the moment that it would time out.
 */
export const takeTurn: Statement<{
  readonly most: number;
  readonly longestSeconds: number;
}, {
  readonly id: string | null;
  readonly stoppedSeconds: number;
  readonly fullSeconds: number;
}> = {
  name: "take-turn-176d1d0ea82f",
  parameters: ["most", "longestSeconds"],
  columns: ["id", "stoppedSeconds", "fullSeconds"],
  text: `with clock as materialized (
  select public.coingecko_now() as now
), counting as materialized (
  select case when r.under_way then least(r.counts_until, c.now + interval '60 seconds') else r.counts_until end as free_at
    from public.coingecko_requests r, clock c
   where r.counts_until > c.now
), wait as materialized (
  select greatest(0, extract(epoch from g.stopped_until - c.now))::double precision as stopped_seconds,
         greatest(0, extract(epoch from f.free_at - c.now))::double precision as full_seconds
    from public.coingecko_gate g
   cross join clock c
    left join lateral (select free_at from counting order by free_at desc offset $1 - 1 limit 1) f on true
), taken as (
  insert into public.coingecko_requests (sent_at, counts_until)
  select c.now, c.now + make_interval(secs => $2::double precision + 60)
    from clock c, wait w
   where w.stopped_seconds = 0
     and w.full_seconds = 0
  returning id
), forgotten as (
  delete from public.coingecko_requests where counts_until < (select now from clock) - interval '1 day'
)
select (select id from taken) as "id?", stopped_seconds as "stopped_seconds!", full_seconds as "full_seconds!" from wait`,
};
