-- Notes that no access token was given, and until when nobody asks again: twice as long after each failure, up to a limit.
update punctual.connection_tokens
   set failures = failures + 1,
       failed_until = (select punctual.now())
                    + make_interval(secs => greatest(:wait_seconds::integer, least(:first_wait_seconds::integer * 2 ^ least(failures, 16), :longest_wait_seconds))),
       error = :error,
       refused_at = null,
       fetching = null, fetching_until = null
 where connection_id = :connection_id
   and version = :version
   and fetching = :fetching
returning ceil(extract(epoch from failed_until - (select punctual.now())))::integer as "wait_seconds!"
