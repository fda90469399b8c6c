-- Starts runs that this node claimed and that have limits, as their limits allow at this very moment.
-- Guarantee: under lock-limits.sql, of the attempts under one limit never more than its rate begin within any second (any
-- interval, where the rate is below one a second), whatever was slow before: each pushes the next one away from itself.
-- Who comes too early is put off for a moment, or goes back to the gate when it would have to wait for longer.
with clock as materialized (
  select punctual.now() as now
), due as materialized (
  select q.run_id, q.tenant, q.limit_keys, q.due_at
    from (select * from unnest(:run_ids::uuid[], :tokens::bigint[]) as h (run_id, token) order by run_id) held
   cross join clock c
   cross join lateral (
         select o.* from punctual.queue o
          where o.run_id = held.run_id and o.token = held.token and o.state = 'claimed' and o.due_at <= c.now
            and o.tenant <> all(array(select f.tenant from punctual.freezes f where f.until is null or f.until > (select now from clock)))
            for update) q
), limits as materialized (
  select l.tenant, l.key, l.held_until, greatest(c.now, l.next_begin_at) as next_at,
         make_interval(secs => 1 / l.rate_per_second + :headroom_seconds / greatest(1, l.rate_per_second)) as apart
    from punctual.rate_limits l
   cross join clock c
   where exists (select from due d where d.tenant = l.tenant and l.key = any(d.limit_keys))
), places as materialized (
  select d.run_id, l.tenant, l.key,
         greatest(l.held_until, l.next_at - make_interval(secs => :headroom_seconds)
                                + l.apart * (row_number() over (partition by l.tenant, l.key order by d.due_at, d.run_id) - 1)) as begin_at
    from due d
    join limits l on l.tenant = d.tenant and l.key = any(d.limit_keys)
), judged as materialized (
  select d.run_id, d.tenant, d.limit_keys,
         greatest(c.now, date_trunc('milliseconds', max(p.begin_at) + interval '999 microseconds')) as begin_at
    from due d
   cross join clock c
    left join places p on p.run_id = d.run_id
   group by d.run_id, d.tenant, d.limit_keys, c.now
), started as (
  update punctual.queue q
     set state = 'running',
         attempt = q.attempt + 1,
         started_at = coalesce(q.started_at, c.now),
         attempt_started_at = c.now,
         lease_until = c.now + make_interval(secs => :lease_seconds)
    from clock c
   where q.run_id = any(array(select j.run_id from judged j, clock where j.begin_at <= clock.now))
  returning q.run_id, q.attempt
), put_off as (
  update punctual.queue q
     set due_at = j.begin_at, lease_until = j.begin_at + make_interval(secs => :lease_seconds)
    from judged j, clock c
   where q.run_id = j.run_id
     and j.begin_at > c.now
     and j.begin_at <= c.now + make_interval(secs => :look_ahead_seconds)
  returning q.run_id, q.due_at
), gated as (
  update punctual.queue q
     set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), token = null, node = null, lease_until = null,
         due_at = coalesce(q.waiting_since, q.due_at), waiting_since = null
    from judged j, clock c
   where q.run_id = j.run_id
     and j.begin_at > c.now + make_interval(secs => :look_ahead_seconds)
), pushed as (
  update punctual.rate_limits l
     set next_begin_at = m.next_at + m.apart * b.begun
    from limits m
    join (select p.tenant, p.key, count(*) as begun
            from places p
            join judged j on j.run_id = p.run_id
           cross join clock c
           where j.begin_at <= c.now
           group by p.tenant, p.key) b on b.tenant = m.tenant and b.key = m.key
   where l.tenant = m.tenant
     and l.key = m.key
)
select c.now as "now!", s.run_id as "run_id?", s.attempt as "attempt?", s.due_at as "due_at?"
  from clock c
  left join (select run_id, attempt, null::timestamptz as due_at from started
              union all
             select run_id, null, due_at from put_off) s on true
