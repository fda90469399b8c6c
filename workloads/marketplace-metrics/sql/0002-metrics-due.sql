-- Which dates' metrics a sync has left due: those whose orders or visits it has changed since a rebuild made metrics of them.

alter table public.tenants
  -- The earliest of those dates; null where nothing is due.
  add column metrics_due_from date,
  -- How often a sync has noted one: a rebuild sees by it whether that has happened since it read the orders and visits.
  add column metrics_due_noted bigint not null default 0;

-- Notes that a tenant's metrics from a date on are due; of null, nothing. Called by the statement that changed what they are made
-- of, so that neither stands without the other.
create function public.note_due_metrics(of_tenant uuid, first_date date) returns void
  language sql
  as $$
  update public.tenants
     set metrics_due_from = least(metrics_due_from, first_date), metrics_due_noted = metrics_due_noted + 1
   where tenant_id = of_tenant and first_date is not null
$$;
