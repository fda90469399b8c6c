-- Keeps the AWS key of development, or puts it in the place of one that does not open.
-- Guarantee: of nodes that start at the same moment one keeps its own, and the others are answered nothing.
insert into punctual.access_keys
       (id, tenant, name, role, kind, prefix, access_key_id, sealed, created_at, created_by)
values (:id, :tenant, :name, :role, 'aws', :prefix, :access_key_id, :sealed, (select punctual.now()), :actor)
on conflict (id) do update
   set prefix = excluded.prefix, access_key_id = excluded.access_key_id, sealed = excluded.sealed,
       created_at = excluded.created_at, last_used_at = null
 where access_keys.access_key_id = :unreadable?
returning id
