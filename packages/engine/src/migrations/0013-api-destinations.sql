-- API destinations: endpoints with a pace of their own; named limits: paces that several schedules share.
create table punctual.api_destinations (
  tenant                text        not null,
  name                  text        not null,
  url                   text        not null,
  method                text        not null,
  connection            text,
  rate_limit_per_second integer     check (rate_limit_per_second > 0),
  concurrency           integer     check (concurrency > 0),
  timeout_seconds       integer     not null,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  primary key (tenant, name)
);
create index api_destinations_connection on punctual.api_destinations (tenant, connection) where connection is not null;

-- As its owner wrote it; rate_limits has the pace that comes of it, and how it stands.
create table punctual.named_limits (
  tenant          text        not null,
  name            text        not null,
  rate_per_second integer     check (rate_per_second > 0),
  rate_per_minute integer     check (rate_per_minute > 0),
  concurrency     integer     check (concurrency > 0),
  origin          text        not null check (origin in ('api', 'code')),
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  primary key (tenant, name)
);

-- next_slot_at: for the next run that is let through; next_begin_at: for the next attempt that begins, however late the others were.
alter table punctual.rate_limits add column next_begin_at timestamptz;

alter table punctual.schedule_versions
  add column limit_name text,
  add column pause_after_dead_runs integer check (pause_after_dead_runs between 1 and 1000);
-- Under which limits the runs of a version wait; whether they are limits at all is asked when a run is put into the queue.
alter table punctual.schedule_versions add column limit_keys text[] not null generated always as (
  array_remove(array[case target ->> 'kind' when 'api-destination' then 'api-destination:' || (target ->> 'name') end,
                     'limit:' || limit_name], null)) stored;
create index schedule_versions_limit on punctual.schedule_versions (limit_name) where limit_name is not null;

-- Its place in line before it was let through; it has it again when it comes back without having begun.
alter table punctual.queue add column waiting_since timestamptz;

-- Who waits at which gate, oldest first, and who is past it.
create index queue_gates on punctual.queue (tenant, limit_keys, due_at) where state = 'waiting' and gated and behind is null;
create index queue_under_way on punctual.queue using gin (limit_keys)
  where limit_keys <> '{}' and (state <> 'waiting' or not gated);

-- Guarantee: every statement that puts a run into the queue or back asks here, so that no way round a limit or a freeze is left;
-- enqueue-runs.sql, whose runs have no limits, asks for the freeze alone.
create or replace function punctual.is_gated(run_tenant text, keys text[]) returns boolean
  language sql stable
  as 'select exists (select from punctual.freezes f where f.tenant = run_tenant)
          or cardinality(keys) > 0
             and exists (select from punctual.rate_limits l where l.tenant = run_tenant and l.key = any(keys))';

select punctual.isolate_tenants();
