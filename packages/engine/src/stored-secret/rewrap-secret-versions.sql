-- Stores values of secrets that were sealed anew with other keys.
-- Guarantee: one that is gone meanwhile stays gone.
update punctual.secret_versions v
   set sealed = w.new
  from unnest(:ids::uuid[], :old::bytea[], :new::bytea[]) as w (id, old, new)
 where v.id = w.id
   and v.sealed = w.old
returning v.id
