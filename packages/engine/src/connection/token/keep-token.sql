-- Keeps the access token that was fetched.
-- Guarantee: of two who fetched, because one was slower than its lease, only the one that holds the fetching keeps its own.
update punctual.connection_tokens
   set serial = serial + 1,
       fetched_at = (select punctual.now()),
       sealed = :sealed,
       refresh_at = (select punctual.now()) + make_interval(secs => :refresh_seconds),
       expires_at = (select punctual.now()) + make_interval(secs => :lifetime_seconds),
       fetching = null, fetching_until = null, failures = 0, failed_until = null, error = null
 where connection_id = :connection_id
   and version = :version
   and fetching = :fetching
returning serial
