-- Forgets what queries of logs found more than a day ago.
-- Index: log_queries_age.
delete from punctual.log_queries where created_at < (select punctual.now()) - interval '24 hours'
