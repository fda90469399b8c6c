-- Lists what nodes have logged within a span, by time, after a line.
-- Index: server_log_logged.
select l.line::text as "id!", l.logged_at as at, l.stream, l.level, l.message, l.data as "data?"
  from punctual.server_log l
 where l.logged_at >= :since
   and l.logged_at < :until
   and (:stream?::text is null or starts_with(l.stream, :stream?))
   and (:after_at?::timestamptz is null or (l.logged_at, l.line) > (:after_at?, :after_id?::bigint))
 order by l.logged_at, l.line
 limit :limit
