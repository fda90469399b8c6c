-- Counts the open runs under limits that are past the gate: let through, claimed or running.
-- Index: queue_under_way.
select w.tenant as "tenant!", w.key as "key!",
       (select count(*)::integer
          from punctual.queue q
         where q.tenant = w.tenant
           and q.limit_keys @> array[w.key]
           and q.limit_keys <> '{}'
           and (q.state <> 'waiting' or not q.gated)) as "open!"
  from unnest(:tenants::text[], :keys::text[]) as w (tenant, key)
