-- Keeps what a query of logs found.
insert into punctual.log_queries (id, tenant, query, log_groups, of_server, found, statistics, created_at)
values (:id, :tenant, :query, :log_groups, :of_server, :found, :statistics, (select punctual.now()))
