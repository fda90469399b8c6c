-- Stores the secrets of AWS keys that were sealed anew with other keys.
-- Guarantee: a secret that was replaced meanwhile stays replaced.
update punctual.access_keys k
   set sealed = w.new
  from unnest(:ids::uuid[], :old::bytea[], :new::bytea[]) as w (id, old, new)
 where k.id = w.id
   and k.sealed = w.old
returning k.id
