-- Takes a request's name before its work is done.
-- Guarantee: a row comes back to one of those who ask at the same time; the others wait for the end of its transaction, and get
-- none when its work was done. What is older than a day is as if it had not been.
insert into punctual.kept_answers as k (tenant, operation, key, fingerprint, kept_at)
values (:tenant, :operation, :key, :fingerprint, (select punctual.now()))
on conflict (tenant, operation, key) do update
   set fingerprint = excluded.fingerprint, answer = null, kept_at = excluded.kept_at
 where k.kept_at <= excluded.kept_at - interval '24 hours'
returning key
