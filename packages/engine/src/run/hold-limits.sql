-- Holds the limits of attempts whose target said that it gets too much, for as long as it asked.
-- Guarantee: of several that ask, the longest counts; limits are taken in the same order as everywhere.
with clock as materialized (
  select punctual.now() as now
), asked as materialized (
  select q.tenant, k.key, max(h.hold_seconds) as seconds
    from unnest(:run_ids::uuid[], :tokens::bigint[], :hold_seconds::double precision[]) as h (run_id, token, hold_seconds)
    join punctual.queue q on q.run_id = h.run_id and q.token = h.token
   cross join unnest(q.limit_keys) as k (key)
   where q.run_id = any(:run_ids::uuid[])
   group by q.tenant, k.key
), held as materialized (
  select l.tenant, l.key
    from punctual.rate_limits l
   where (l.tenant, l.key) in (select tenant, key from asked)
   order by l.tenant, l.key
     for update
)
update punctual.rate_limits l
   set held_until = greatest(l.held_until, c.now + make_interval(secs => a.seconds))
  from held h
  join asked a on a.tenant = h.tenant and a.key = h.key
 cross join clock c
 where l.tenant = h.tenant
   and l.key = h.key
returning l.tenant, l.key
