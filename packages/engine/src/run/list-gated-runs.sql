-- Lists runs that may be let through now as far as their own time goes: of every gate the oldest few, and all gates in turn.
-- A gate is passed over while its tenant is frozen, and when another node holds one of its limits. One row comes back at least:
-- with the time, whether a gate was passed over for another node, and when the next run or the end of a freeze is awaited.
-- Index: queue_gates.
with recursive clock as materialized (
  select punctual.now() as now
), gates as (
  (select tenant, limit_keys
     from punctual.queue
    where state = 'waiting' and gated and behind is null
    order by tenant, limit_keys
    limit 1)
  union all
  select n.tenant, n.limit_keys
    from gates g
   cross join lateral (
         select q.tenant, q.limit_keys
           from punctual.queue q
          where q.state = 'waiting' and q.gated and q.behind is null and (q.tenant, q.limit_keys) > (g.tenant, g.limit_keys)
          order by q.tenant, q.limit_keys
          limit 1) n
), thawed as materialized (
  select g.tenant, g.limit_keys,
         exists (select from punctual.rate_limits l
                  where l.tenant = g.tenant and l.key = any(g.limit_keys)
                    and (l.tenant, l.key) not in (select * from unnest(:tenants::text[], :keys::text[]))) as busy
    from gates g
   where g.tenant <> all(array(select tenant from punctual.freezes))
), waiting as materialized (
  select g.tenant, g.limit_keys, q.run_id, q.due_at,
         row_number() over (partition by g.tenant, g.limit_keys order by q.due_at, q.run_id) as place
    from thawed g
   cross join clock c
   cross join lateral (
         select o.run_id, o.due_at
           from punctual.queue o
          where o.state = 'waiting' and o.gated and o.behind is null and o.tenant = g.tenant and o.limit_keys = g.limit_keys
            and o.due_at <= c.now + make_interval(secs => :look_ahead_seconds)
            and o.expires_at > c.now
            and (o.job is null or o.job = any(:jobs::text[])
                 or exists (select from punctual.app_jobs p where p.tenant = o.tenant and p.job = o.job))
          order by o.due_at
          limit :per_gate) q
   where not g.busy
), later as materialized (
  select least((select min(f.until) from punctual.freezes f),
               min((select o.due_at
                      from punctual.queue o
                     where o.state = 'waiting' and o.gated and o.behind is null and o.tenant = g.tenant and o.limit_keys = g.limit_keys
                       and o.due_at > c.now + make_interval(secs => :look_ahead_seconds)
                     order by o.due_at
                     limit 1))) as at
    from clock c
    left join thawed g on true
)
select c.now as "now!", exists (select from thawed where busy) as "busy!", (select at from later) as "later_at?",
       w.run_id as "run_id?", w.tenant as "tenant?", w.limit_keys as "limit_keys?", w.due_at as "due_at?"
  from clock c
  left join (select * from waiting order by place, due_at limit :limit) w on true
