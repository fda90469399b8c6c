-- Reads from which date on a tenant's metrics are due, and how often a sync has noted that.
select metrics_due_from, metrics_due_noted from public.tenants where tenant_id = :tenant_id
