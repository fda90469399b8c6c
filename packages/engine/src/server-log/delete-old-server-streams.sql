-- Forgets starts of nodes of whose log no line can be left.
-- Index: server_log_streams_written.
delete from punctual.server_log_streams where written_at < (select punctual.now()) - make_interval(hours => :hours)
