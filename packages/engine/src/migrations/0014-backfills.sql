-- Backfills: runs for times of the past, made a page at a time, so that any node goes on where another came to.
create table punctual.backfills (
  id                uuid        primary key,
  tenant            text        not null,
  schedule_id       uuid        not null,
  schedule_version  integer     not null,
  from_at           timestamptz not null,
  to_at             timestamptz not null,
  -- The first time that was not looked at yet; null: nothing is left to make.
  next_at           timestamptz,
  concurrency       integer     not null check (concurrency between 1 and 1000),
  include_succeeded boolean     not null,
  input             text,
  input_is_json     boolean,
  state             text        not null check (state in ('running', 'done', 'cancelled')),
  total             integer     not null,
  made              integer     not null default 0,
  skipped           integer     not null default 0,
  -- As it stood when the last of the runs had ended; until then it is counted from them.
  succeeded         integer,
  actor             text        not null,
  created_at        timestamptz not null,
  ended_at          timestamptz
);
create index backfills_by_tenant on punctual.backfills (tenant, created_at desc, id desc);
create index backfills_open on punctual.backfills (created_at) where ended_at is null;

create table punctual.backfill_runs (
  backfill_id  uuid        not null references punctual.backfills (id) on delete cascade,
  run_id       uuid        not null,
  scheduled_at timestamptz not null,
  primary key (backfill_id, run_id)
);

-- Says at a glance how many runs of a backfill are open.
alter table punctual.queue add column backfill_id uuid;
create index queue_backfill on punctual.queue (backfill_id) where backfill_id is not null;

insert into punctual.tenant_parents (child, via) values
  ('backfill_runs', 'exists (select from punctual.backfills p where p.id = backfill_runs.backfill_id)');

-- What has just died, whosever it is: for pausing schedules whose runs die one after another.
create index dead_letters_created_at on punctual.dead_letters (created_at);
-- What is open, oldest first: for going through many of them a batch at a time.
create index dead_letters_by_age on punctual.dead_letters (tenant, created_at, id) where redriven_at is null and discarded_at is null;

select punctual.isolate_tenants();
