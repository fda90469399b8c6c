-- Reads a connection's access token of this version, and what may be done with it now.
select serial, sealed, error,
       coalesce(expires_at > (select punctual.now()), false) as "is_valid!",
       coalesce(refresh_at > (select punctual.now()), false) as "is_fresh!",
       coalesce(fetching_until > (select punctual.now()), false) as "is_fetched!",
       coalesce(refused_at > (select punctual.now()) - make_interval(secs => :pause_seconds), false) as "is_paused!",
       greatest(0, ceil(coalesce(extract(epoch from failed_until - (select punctual.now())), 0)))::integer as "wait_seconds!"
  from punctual.connection_tokens
 where connection_id = :connection_id
   and version = :version
