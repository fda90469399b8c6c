-- Moves the end of a session that was used.
-- Guarantee: never past the longest that a session lasts; one that waits for another's note drops its own.
update punctual.sessions
   set expires_at = least((select punctual.now()) + make_interval(secs => :idle_seconds),
                          begun_at + make_interval(secs => :longest_seconds))
 where digest = (select s.digest from punctual.sessions s where s.digest = :digest for update skip locked)
returning expires_at
