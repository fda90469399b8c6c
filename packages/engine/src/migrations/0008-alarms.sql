-- Alarms: what is watched, whether it is well now, and what of that was told.
create table punctual.alarms (
  id              uuid        primary key,
  tenant          text        not null,
  name            text        not null,
  kind            text        not null check (kind in ('dead', 'partial', 'missed', 'late', 'no-data', 'long', 'stale')),
  group_name      text,
  schedule_name   text,
  max_age_seconds integer     check (max_age_seconds > 0),
  freshness_sql   text,
  actions         jsonb       not null,
  origin          text        not null check (origin in ('api', 'code')),
  state           text        not null check (state in ('ok', 'alarm')),
  since           timestamptz not null,
  detail          text,
  told_state      text        not null check (told_state in ('ok', 'alarm')),
  telling_until   timestamptz,
  -- The newest data that is known of: the end of a good run (no-data), or what the freshness query answered (stale).
  fresh_at        timestamptz,
  freshness_error text,
  measured_at     timestamptz,
  measuring_until timestamptz,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  unique (tenant, name),
  check ((kind in ('no-data', 'long', 'stale')) = (max_age_seconds is not null)),
  check ((kind = 'stale') = (freshness_sql is not null)),
  -- Guarantee: no query that came over the API is ever asked.
  check (freshness_sql is null or origin = 'code')
);

-- What still has to be told, by whichever node comes first.
create index alarms_untold on punctual.alarms (id) where told_state <> state;

-- Of a schedule's runs by hand, and of a rule's by events, the newest: the unique key of runs leaves them out.
create index runs_by_hand on punctual.runs (schedule_id, scheduled_at) where kind in ('manual', 'event');
