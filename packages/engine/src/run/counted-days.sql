-- Lists the days of a tenant that are counted and lie wholly within a span.
-- Index: the key of counted_days.
select d.day::text as "day!"
  from punctual.counted_days d
 where d.tenant = :tenant
   and d.day >= (:from::timestamptz at time zone 'UTC')::date
   and d.day::timestamp at time zone 'UTC' >= :from
   and (d.day + 1)::timestamp at time zone 'UTC' <= :to::timestamptz + interval '1 millisecond'
   and not exists (select from punctual.changed_days c where c.tenant = :tenant and c.day = d.day)
 order by d.day
