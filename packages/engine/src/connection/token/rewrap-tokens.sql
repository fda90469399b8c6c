-- Stores what was sealed anew with other keys.
-- Guarantee: a token that was replaced meanwhile stays replaced.
update punctual.connection_tokens t
   set sealed = w.new
  from unnest(:ids::uuid[], :old::bytea[], :new::bytea[]) as w (id, old, new)
 where t.connection_id = w.id
   and t.sealed = w.old
returning t.connection_id
