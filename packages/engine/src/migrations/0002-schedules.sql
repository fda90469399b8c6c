-- Schedules: a stable identity, immutable versions of what it says, and a narrow row for when it fires next.
create table punctual.schedule_groups (
  tenant     text        not null,
  name       text        not null,
  created_at timestamptz not null,
  primary key (tenant, name)
);

create table punctual.schedules (
  id            uuid        primary key,
  tenant        text        not null,
  group_name    text        not null,
  name          text        not null,
  state         text        not null check (state in ('enabled', 'paused', 'completed', 'deleted')),
  state_reason  text,
  state_actor   text,
  origin        text        not null check (origin in ('api', 'code')),
  version       integer     not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);

-- Guarantee: one living schedule per name; a deleted one keeps its row, so that its runs keep their name.
create unique index schedules_name on punctual.schedules (tenant, group_name, name) where state <> 'deleted';
create index schedules_deleted on punctual.schedules (tenant, group_name, name) where state = 'deleted';

-- Guarantee: a version never changes, so a run keeps the target and the input that it was made with.
create table punctual.schedule_versions (
  schedule_id             uuid        not null references punctual.schedules (id) on delete cascade,
  version                 integer     not null,
  expression              text        not null,
  timezone                text        not null,
  anchor_at               timestamptz not null,
  start_at                timestamptz,
  end_at                  timestamptz,
  description             text,
  target                  jsonb       not null,
  input                   text,
  input_is_json           boolean     not null default false,
  max_retries             integer     not null,
  max_age_seconds         integer     not null,
  flexible_window_minutes integer     not null,
  overlap                 text        not null check (overlap in ('allow', 'skip', 'queue-one', 'cancel-running')),
  catch_up                text        not null check (catch_up in ('latest', 'all', 'none')),
  dst_gap                 text        not null check (dst_gap in ('skip', 'shift')),
  dst_overlap             text        not null check (dst_overlap in ('first', 'last', 'both')),
  after_completion        text        not null check (after_completion in ('none', 'delete')),
  created_at              timestamptz not null,
  actor                   text        not null,
  primary key (schedule_id, version)
);

-- The hot row: present only while its schedule is enabled and has a next occurrence.
-- plan_at is when the planner may make the run: a little before next_at, or at next_at where overlap has to be judged.
create table punctual.next_occurrences (
  schedule_id uuid        primary key,
  next_at     timestamptz not null,
  plan_at     timestamptz not null,
  version     integer     not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

create index next_occurrences_plan_at on punctual.next_occurrences (plan_at);
