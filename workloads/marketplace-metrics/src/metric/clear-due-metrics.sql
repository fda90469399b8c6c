-- Notes that none of a tenant's metrics are due any more, after a rebuild of them up to a date.
-- Guarantee: what a sync has noted since `noted` was read stays, and so does all where the rebuild ended before today, by the date
-- where the tenant is: what is due has a beginning alone.
update public.tenants
   set metrics_due_from = null
 where tenant_id = :tenant_id
   and metrics_due_from is not null
   and metrics_due_noted = :noted
   and :to::date >= (punctual.now() at time zone timezone)::date
