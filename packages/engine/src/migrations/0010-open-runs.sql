-- What an open run waits for or asks besides its time: limits it shares with others, items that alone are meant, an end
-- that the target reports by itself.
alter table punctual.queue
  add column limit_keys text[]  not null default '{}',
  add column gated      boolean not null default false,
  add column only_failed boolean not null default false,
  add column reporting  boolean not null default false;

-- Due runs that may be claimed: what waits at a gate is let through by admission alone.
drop index punctual.queue_due;
create index queue_due on punctual.queue (due_at) where state = 'waiting' and behind is null and not gated;
create index queue_gated on punctual.queue (due_at) where state = 'waiting' and gated;
create index queue_limit_keys on punctual.queue using gin (limit_keys) where limit_keys <> '{}';

-- A limit that several runs share, within a tenant: so many begin a second, so many are under way at once. Null: no limit of the kind.
create table punctual.rate_limits (
  tenant          text        not null,
  key             text        not null,
  rate_per_second double precision check (rate_per_second > 0),
  concurrency     integer     check (concurrency > 0),
  next_slot_at    timestamptz,
  held_until      timestamptz,
  primary key (tenant, key)
);

-- While a tenant has a row here, none of its runs begins.
create table punctual.freezes (
  tenant text        primary key,
  reason text,
  actor  text        not null,
  since  timestamptz not null,
  until  timestamptz
);

-- Guarantee: every statement that puts a run into the queue or back asks here, so that no way round a limit or a freeze is left.
create function punctual.is_gated(run_tenant text, keys text[]) returns boolean
  language sql stable
  as 'select cardinality(keys) > 0 or exists (select from punctual.freezes f where f.tenant = run_tenant)';
