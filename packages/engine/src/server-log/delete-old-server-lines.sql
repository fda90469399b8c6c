-- Deletes lines of the nodes' own log that are old, or more than so many: the oldest first.
-- Indexes: server_log_pkey, server_log_logged.
with kept as materialized (
  select greatest(
           (select max(line) from punctual.server_log) - :most::bigint,
           (select line from punctual.server_log
             where logged_at < (select punctual.now()) - make_interval(hours => :hours)
             order by logged_at desc, line desc
             limit 1)) as after_line
), old as materialized (
  select l.line from punctual.server_log l where l.line <= (select after_line from kept) order by l.line limit :limit
)
delete from punctual.server_log l using old where l.line = old.line returning l.line
