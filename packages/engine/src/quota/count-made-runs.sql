-- Counts runs that are being made, into one of eight rows of their tenant; tells how many the minute has by now, and whether
-- more runs are open than may be.
-- Guarantee: never too many in a minute by more than the seven rows that others may be writing at the same moment.
with moment as materialized (
  select punctual.now() as now, floor(random() * 8)::smallint as stripe
), counted as (
  insert into punctual.run_rates as r (tenant, stripe, minute, made)
  select :tenant, m.stripe, date_trunc('minute', m.now), :made::integer from moment m
  on conflict (tenant, stripe) do update
     set made = case when r.minute = excluded.minute then r.made + excluded.made else excluded.made end,
         minute = excluded.minute
  returning stripe, minute, made
), quota as materialized (
  select n.name, coalesce(q.most, d.most, n.most) as most
    from (values ('runs-per-minute', :rate::integer), ('open-runs', :open::integer)) n (name, most)
    left join punctual.quotas q on q.tenant = :tenant and q.name = n.name
    left join punctual.default_quotas d on d.name = n.name
)
select (c.made + coalesce((select sum(o.made) from punctual.run_rates o
                            where o.tenant = :tenant and o.minute = c.minute and o.stripe <> c.stripe), 0))::integer as "made!",
       ceil(extract(epoch from c.minute + interval '1 minute' - m.now))::integer as "secondsLeft!",
       rate.most as "rate!",
       open.most as "open!",
       exists (select from punctual.queue where tenant = :tenant offset open.most limit 1) as "openBeyond!"
  from counted c, moment m, quota rate, quota open
 where rate.name = 'runs-per-minute' and open.name = 'open-runs'
