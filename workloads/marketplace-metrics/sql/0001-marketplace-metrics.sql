-- Tenants, what is known of their listings, orders and visits, the daily metrics made of that, and the view of the jobs' runs.

-- The tokens are sealed for this row and readable nowhere else.
create table public.tenants (
  tenant_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  timezone text not null,
  mercadolivre_user_id bigint check (mercadolivre_user_id > 0),
  refresh_token bytea,
  access_token bytea,
  access_token_until timestamptz,
  -- Of when the metrics are: the last rebuild that reached yesterday, or the tenant's own beginning before the first of them.
  metrics_fresh_at timestamptz not null default punctual.now(),
  created_at timestamptz not null default punctual.now(),
  updated_at timestamptz not null default punctual.now(),
  check ((mercadolivre_user_id is null) = (refresh_token is null))
);

-- The alarm for stale data asks for the least of all, every few minutes.
create index tenants_by_freshness on public.tenants (metrics_fresh_at);

-- No foreign keys here: they are checked row by row, and a marketplace tells of orders before it tells of their listings.
create table public.listings (
  tenant_id uuid not null,
  listing_id text collate "C" not null check (length(listing_id) between 1 and 64),
  title text not null default '',
  status text not null default '',
  price numeric,
  currency text,
  -- The run that found the listing last.
  found_by uuid,
  updated_at timestamptz not null default punctual.now(),
  primary key (tenant_id, listing_id)
);

create table public.orders (
  tenant_id uuid not null,
  order_id bigint not null,
  status text not null,
  date_created timestamptz not null,
  total numeric,
  currency text,
  updated_at timestamptz not null default punctual.now(),
  primary key (tenant_id, order_id)
);

-- A rebuild reads a stretch of time.
create index orders_by_date on public.orders (tenant_id, date_created);

create table public.order_items (
  tenant_id uuid not null,
  order_id bigint not null,
  line integer not null,
  listing_id text collate "C" not null,
  quantity integer not null check (quantity > 0),
  unit_price numeric not null check (abs(unit_price) < 1e20),
  currency text,
  primary key (tenant_id, order_id, line)
);

-- The key leads with the date: a rebuild reads one stretch of it.
create table public.visits (
  tenant_id uuid not null,
  date date not null,
  listing_id text collate "C" not null,
  visits integer not null check (visits >= 0),
  primary key (tenant_id, date, listing_id)
);

create table public.listing_metrics_daily (
  tenant_id uuid not null,
  listing_id text collate "C" not null,
  date date not null,
  visits integer not null,
  orders integer not null,
  units_sold integer not null,
  revenue numeric not null,
  conversion_rate numeric,
  currency text,
  source text not null,
  updated_at timestamptz not null default punctual.now(),
  primary key (tenant_id, listing_id, date)
);

-- The last date of a tenant, and a stretch of dates of all its listings.
create index listing_metrics_daily_by_date on public.listing_metrics_daily (tenant_id, date);

-- Makes the metrics of a tenant's dates from what is known now: a row per listing and date with a visit or a paid order.
-- Shared by every statement that writes them, so that none of them means something else.
create function public.listing_metrics_of(of_tenant uuid, first_date date, last_date date)
  returns table (listing_id text, date date, visits integer, orders integer, units_sold integer, revenue numeric, currency text)
  language sql stable
  as $$
  with sold as (
    select i.listing_id, (o.date_created at time zone t.timezone)::date as date, count(distinct o.order_id)::integer as orders,
           sum(i.quantity)::integer as units_sold, sum(i.quantity * i.unit_price) as revenue, max(coalesce(i.currency, o.currency)) as currency
      from public.tenants t
      join public.orders o on o.tenant_id = t.tenant_id
      join public.order_items i on i.tenant_id = o.tenant_id and i.order_id = o.order_id
     where t.tenant_id = of_tenant
       and o.status = 'paid'
       -- A day of room on either side finds the rows by their index; the date there decides.
       and o.date_created >= (first_date - 1)::timestamp at time zone 'UTC'
       and o.date_created < (last_date + 2)::timestamp at time zone 'UTC'
       and (o.date_created at time zone t.timezone)::date between first_date and last_date
     group by 1, 2
  ), seen as (
    select v.listing_id, v.date, v.visits
      from public.visits v
     where v.tenant_id = of_tenant and v.date between first_date and last_date and v.visits > 0
  )
  select m.listing_id, m.date, m.visits, m.orders, m.units_sold, m.revenue, coalesce(m.sold_in, l.currency)
    from (select coalesce(s.listing_id, v.listing_id) as listing_id, coalesce(s.date, v.date) as date, coalesce(v.visits, 0) as visits,
                 coalesce(s.orders, 0) as orders, coalesce(s.units_sold, 0) as units_sold, coalesce(s.revenue, 0) as revenue,
                 s.currency as sold_in
            from seen v
            full join sold s on s.listing_id = v.listing_id and s.date = v.date) m
    left join public.listings l on l.tenant_id = of_tenant and l.listing_id = m.listing_id
$$;

-- Reads text that ought to be a JSON object: null where it is none, so that one run's odd input hides no other run.
create function public.job_json(given text) returns jsonb
  language plpgsql stable
  as $$
begin
  return case when jsonb_typeof(given::jsonb) = 'object' then given::jsonb end;
exception when others then
  return null;
end
$$;

-- One row per run of this workload's jobs that has begun: the job log of the documents, made of the engine's record.
create view public.job_logs as
select r.id,
       case r.job when 'marketplace-metrics.rebuild' then 'metrics_aggregation' else 'mercadolivre_sync' end as job_type,
       case when q.run_id is not null then 'running'
            when r.state in ('succeeded', 'partial') then r.state
            else 'failed' end as status,
       coalesce(q.started_at, r.started_at) as started_at,
       r.ended_at as completed_at,
       (extract(epoch from r.ended_at - r.started_at) * 1000)::bigint as duration_ms,
       coalesce((e.result ->> 'rowsUpserted')::bigint,
                (e.result ->> 'listingsSynced')::bigint + (e.result ->> 'ordersSynced')::bigint
                + (e.result ->> 'visitsSynced')::bigint) as records_processed,
       case when q.run_id is not null then null
            when r.state = 'partial' then format('%s of %s tenants failed', e.result #>> '{results,failed}', e.result #>> '{results,total}')
            when r.state <> 'succeeded' then coalesce(r.error, r.reason, r.state) end as error_message,
       jsonb_build_object(
         'tenantId', e.input ->> 'tenantId',
         'from', coalesce(e.result #>> '{dateRange,from}', e.input ->> 'from'),
         'to', coalesce(e.result #>> '{dateRange,to}', e.input ->> 'to'),
         'trigger', coalesce(e.input ->> 'trigger', case when r.kind in ('scheduled', 'backfill') then 'schedule'
                                                         when r.actor = 'cli' then 'cli' else 'api' end),
         'actor', coalesce(e.input ->> 'actor', r.actor, s.group_name || '/' || s.name)) as metadata
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
  left join punctual.schedules s on s.id = r.schedule_id
 cross join lateral (
         select public.job_json(coalesce(r.input, v.input)) as input, public.job_json(r.result::text) as result
          offset 0) e
 where r.tenant = 'default'
   and r.job in ('marketplace-metrics.rebuild', 'marketplace-metrics.sync')
   and r.state not in ('missed', 'skipped')
   and coalesce(q.started_at, r.started_at) is not null;
