-- Lets one rebuild at a time work on a tenant, over all nodes, until this transaction ends.
select pg_advisory_xact_lock(hashtextextended('marketplace-metrics.rebuild ' || :tenant_id::uuid::text, 0))
