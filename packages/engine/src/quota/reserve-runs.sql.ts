// Generated from reserve-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts runs that a node is about to make, a few more than it asked for, into one of eight rows of their tenant; answers how
 * many of them the minute has room for and, if it was asked, how many runs are open. Asked for none it counts none.
 * Guarantee: never too many in a minute by more than the seven rows that others may be writing at the same moment.
 */
export const reserveRuns: Statement<{
  readonly rate: number;
  readonly open: number;
  readonly tenant: string;
  readonly missing: number;
  readonly countOpen: boolean;
}, {
  readonly granted: number;
  readonly msLeft: number;
  readonly rate: number;
  readonly open: number;
  readonly openNow: number | null;
}> = {
  name: "reserve-runs-599cc88c0282",
  parameters: ["rate", "open", "tenant", "missing", "countOpen"],
  columns: ["granted", "msLeft", "rate", "open", "openNow"],
  text: `with moment as materialized (
  select punctual.now() as now, floor(random() * 8)::smallint as stripe
), quota as materialized (
  select n.name, coalesce(q.most, d.most, n.most) as most
    from (values ('runs-per-minute', $1::integer), ('open-runs', $2::integer)) n (name, most)
    left join punctual.quotas q on q.tenant = split_part($3, '@', 1) and q.name = n.name
    left join punctual.default_quotas d on d.name = n.name
), asked as materialized (
  select case $4::integer when 0 then 0 else greatest($4::integer, most / 100) end as runs from quota where name = 'runs-per-minute'
), counted as (
  insert into punctual.run_rates as r (tenant, stripe, minute, made)
  select $3, m.stripe, date_trunc('minute', m.now), a.runs from moment m, asked a
  on conflict (tenant, stripe) do update
     set made = case when r.minute = excluded.minute then r.made + excluded.made else excluded.made end,
         minute = excluded.minute
  returning stripe, minute, made
)
select least(a.runs, greatest(0, a.runs + rate.most - c.made
             - coalesce((select sum(o.made) from punctual.run_rates o
                          where o.tenant = $3 and o.minute = c.minute and o.stripe <> c.stripe), 0)))::integer as "granted!",
       (extract(epoch from c.minute + interval '1 minute' - m.now) * 1000)::integer as "msLeft!",
       rate.most as "rate!",
       open.most as "open!",
       case when $5
            then (select count(*) from (select from punctual.queue where tenant = $3 limit open.most + 1) q)::integer
       end as "openNow?"
  from counted c, moment m, asked a, quota rate, quota open
 where rate.name = 'runs-per-minute' and open.name = 'open-runs'`,
};
