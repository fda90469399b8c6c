-- Schedules: a stable identity, immutable versions of what it says, and a narrow row for when it fires next.
create table punctual.schedule_groups (
  tenant     text        not null,
  name       text        not null,
  created_at timestamptz not null,
  -- Whether a workload keeps schedules of its own in it: then nobody else makes any.
  is_kept    boolean     not null default false,
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
  origin        text        not null check (origin in ('api', 'code', 'workload', 'rule')),
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
  -- What the calendar says is read where it is needed: a change of it counts for the occurrences that come next.
  calendar_name           text,
  on_excluded             text        check (on_excluded in ('skip', 'next-day', 'previous-day')),
  created_at              timestamptz not null,
  actor                   text        not null,
  primary key (schedule_id, version)
);

-- What the planner has to know of a version. Schedules that agree in it share one row, so that it reads a handful of rows for
-- a thousand schedules; a row never changes but for used_at.
-- expression null: at() without a calendar, which fires once, at the next_at that was worked out of it.
create table punctual.plans (
  id                      integer     primary key generated always as identity,
  digest                  bytea       not null unique,
  used_at                 timestamptz not null,
  start_at                timestamptz,
  end_at                  timestamptz,
  max_age_seconds         integer     not null,
  flexible_window_minutes integer     not null,
  tenant                  text        not null,
  expression              text,
  timezone                text        not null,
  job                     text,
  limit_keys              text        not null,
  overlap                 text        not null,
  catch_up                text        not null,
  dst_gap                 text        not null,
  dst_overlap             text        not null,
  calendar_name           text,
  on_excluded             text
);

-- The hot row: present only while its schedule is enabled and has a next occurrence.
-- plan_at is when the planner may make the run: a little before next_at, or at next_at where overlap has to be judged.
-- anchor_at is where a rate's grid begins; other expressions have none.
-- fires_at is when it fires next, where a calendar makes that another time than next_at.
create table punctual.next_occurrences (
  schedule_id uuid        primary key,
  next_at     timestamptz not null,
  plan_at     timestamptz not null,
  version     integer     not null,
  plan_id     integer     not null,
  anchor_at   timestamptz,
  fires_at    timestamptz
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

create index next_occurrences_plan_at on punctual.next_occurrences (plan_at);

-- Guarantee: a hot row's plan is that of its version, whoever writes the row; and a plan that was found used within the day
-- outlives every transaction that has found it (delete-idle-plans.sql).
create function punctual.fit_plan() returns trigger language plpgsql as $$
declare
  said record;
  seen timestamptz := punctual.now();
  key  bytea;
begin
  select case when k.kind = 'rate' then v.anchor_at end as anchor_at,
         -- A calendar looks at days in the schedule's own time zone, whatever the expression.
         case when k.kind <> 'at' or v.calendar_name is not null then v.expression end as expression,
         -- A rate that begins at its anchor has no other beginning.
         case when k.kind = 'cron' or k.kind = 'rate' and v.start_at <> v.anchor_at then v.start_at end as start_at,
         case when k.kind <> 'at' then v.end_at end as end_at,
         case when k.kind = 'cron' or v.calendar_name is not null then v.timezone else 'UTC' end as timezone,
         s.tenant, v.target ->> 'job' as job, v.limit_keys::text as limit_keys, v.max_age_seconds, v.flexible_window_minutes,
         v.overlap, v.catch_up, v.dst_gap, v.dst_overlap, v.calendar_name, v.on_excluded
    into strict said
    from punctual.schedule_versions v
    join punctual.schedules s on s.id = v.schedule_id
   cross join lateral (select lower(split_part(v.expression, '(', 1)) as kind) k
   where v.schedule_id = new.schedule_id
     and v.version = new.version;
  key := sha256(convert_to((to_jsonb(said) - 'anchor_at')::text, 'UTF8'));
  select p.id into new.plan_id from punctual.plans p where p.digest = key and p.used_at > seen - interval '1 day';
  if new.plan_id is null then
    insert into punctual.plans (digest, used_at, start_at, end_at, max_age_seconds, flexible_window_minutes, tenant, expression,
                                timezone, job, limit_keys, overlap, catch_up, dst_gap, dst_overlap, calendar_name, on_excluded)
    values (key, seen, said.start_at, said.end_at, said.max_age_seconds, said.flexible_window_minutes, said.tenant, said.expression,
            said.timezone, said.job, said.limit_keys, said.overlap, said.catch_up, said.dst_gap, said.dst_overlap,
            said.calendar_name, said.on_excluded)
    on conflict (digest) do update set used_at = excluded.used_at
    returning id into new.plan_id;
  end if;
  new.anchor_at := said.anchor_at;
  return new;
end
$$;

create trigger next_occurrences_fit_plan
  before insert or update of version on punctual.next_occurrences
  for each row execute function punctual.fit_plan();
