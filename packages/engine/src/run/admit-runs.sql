-- Lets runs through the gate, each due at its slot, and notes the slots that their limits give out next.
-- Guarantee: under lock-gated-limits.sql; a run that ended meanwhile is not touched.
with admitted as materialized (
  select q.run_id, a.slot_at
    from (select * from unnest(:run_ids::uuid[], :slot_ats::timestamptz[]) as x (run_id, slot_at) order by run_id) a
   cross join lateral (
         select o.run_id from punctual.queue o where o.run_id = a.run_id and o.state = 'waiting' and o.gated for update) q
), moved as (
  update punctual.rate_limits l
     set next_slot_at = n.next_slot_at
    from unnest(:tenants::text[], :keys::text[], :next_slot_ats::timestamptz[]) as n (tenant, key, next_slot_at)
   where l.tenant = n.tenant
     and l.key = n.key
)
update punctual.queue q
   set gated = false, due_at = a.slot_at, waiting_since = case when q.limit_keys <> '{}' then q.due_at end
  from admitted a
 where q.run_id = a.run_id
   and q.run_id = any(:run_ids::uuid[])
returning q.run_id
