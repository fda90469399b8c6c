-- Alarms: what is watched, whether it is well now, and what of that was told.
create table punctual.alarms (
  id            uuid        primary key,
  tenant        text        not null,
  name          text        not null,
  kind          text        not null check (kind in ('dead', 'partial', 'missed', 'late')),
  group_name    text,
  schedule_name text,
  actions       jsonb       not null,
  origin        text        not null check (origin in ('api', 'code')),
  state         text        not null check (state in ('ok', 'alarm')),
  since         timestamptz not null,
  detail        text,
  told_state    text        not null check (told_state in ('ok', 'alarm')),
  telling_until timestamptz,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  unique (tenant, name)
);

-- What still has to be told, by whichever node comes first.
create index alarms_untold on punctual.alarms (id) where told_state <> state;
