-- Events of streams, what is kept of them in the archive, and a snapshot of every stream for every month.

-- Ids compare by code point: events of one instant come in the same order on every server, and the indexes are faster.
create table public.event_log (
  stream_id text collate "C" not null check (length(stream_id) between 1 and 128),
  event_id text collate "C" not null check (length(event_id) between 1 and 128),
  type text not null,
  occurred_at timestamptz not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  recorded_at timestamptz not null default punctual.now(),
  primary key (stream_id, event_id, occurred_at)
) partition by range (occurred_at);

create index event_log_in_order on public.event_log (stream_id, occurred_at, event_id);

-- Without the checks: a partition that comes over from event_log brings its own.
create table public.stream_archive (
  stream_id text collate "C" not null,
  event_id text collate "C" not null,
  type text not null,
  occurred_at timestamptz not null,
  data jsonb not null,
  recorded_at timestamptz not null,
  archived_at timestamptz not null,
  primary key (stream_id, event_id, occurred_at)
) partition by range (occurred_at);

create index stream_archive_in_order on public.stream_archive (stream_id, occurred_at, event_id);

create table public.stream_snapshots (
  stream_id text collate "C" not null,
  month text collate "C" not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  state jsonb not null,
  event_count bigint not null,
  last_event_at timestamptz not null,
  created_at timestamptz not null default punctual.now(),
  primary key (stream_id, month)
);

-- The alarm for stale data asks for the newest month again and again.
create index stream_snapshots_by_month on public.stream_snapshots (month);

-- Guarantee: a stream has an event id once, in whichever month and on whichever side of the archive. A key of event_log
-- holds within one month only, since it must contain what the table is partitioned by; to look into every month instead
-- would take longer with each of them, and would need a lock.
create table public.event_keys (
  stream_id text collate "C" not null,
  event_id text collate "C" not null,
  occurred_at timestamptz not null,
  primary key (stream_id, event_id)
);

-- How many events each stream has ever had of each month, archived ones included. A snapshot whose count differs from
-- these was made before an event that came late.
create table public.stream_months (
  stream_id text collate "C" not null,
  month text collate "C" not null,
  event_count bigint not null,
  data_bytes bigint not null,
  primary key (stream_id, month)
) with (fillfactor = 80);

-- What an archive run has moved, noted in the transaction that moved it: a run that goes on after a crash counts nothing
-- twice. `events` is null between the move of a whole month and its count.
create table public.stream_archive_moves (
  id bigint generated always as identity primary key,
  run_id text not null,
  month text collate "C" not null,
  events bigint,
  -- So many of the month's events had been archived by earlier runs.
  there_before bigint not null default 0,
  archived_at timestamptz not null
);

create index stream_archive_moves_of_run on public.stream_archive_moves (run_id);

create function public.month_start(month text) returns timestamptz
  language sql immutable strict
  as $$ select (month || '-01')::date::timestamp at time zone 'UTC' $$;

create function public.month_end(month text) returns timestamptz
  language sql immutable strict
  as $$ select ((month || '-01')::date + interval '1 month') at time zone 'UTC' $$;

create function public.month_of(instant timestamptz) returns text
  language sql immutable strict
  as $$ select to_char(instant at time zone 'UTC', 'YYYY-MM') $$;

-- `2026-03` of event_log is event_log_2026_03.
create function public.month_table(kept_in text, month text) returns text
  language sql immutable strict
  as $$ select kept_in || '_' || replace(month, '-', '_') $$;

-- Guarantee: every event's key and its month's count are there as soon as the event is, whoever inserts it into event_log;
-- an id that the stream has already is refused as a unique violation of event_keys.
-- In one order, so that two that insert into the same streams wait for each other instead of dying of a deadlock.
create function public.note_events() returns trigger
  language plpgsql
  as $$
begin
  insert into public.event_keys (stream_id, event_id, occurred_at)
  select stream_id, event_id, occurred_at from written order by stream_id, event_id;
  insert into public.stream_months as m (stream_id, month, event_count, data_bytes)
  select stream_id, public.month_of(occurred_at) as month, count(*), sum(octet_length(data::text))
    from written group by 1, 2 order by 1, 2
  on conflict (stream_id, month) do update
     set event_count = m.event_count + excluded.event_count, data_bytes = m.data_bytes + excluded.data_bytes;
  return null;
end
$$;

create trigger note_events after insert on public.event_log
  referencing new table as written
  for each statement execute function public.note_events();

-- Reads the catalogue as it is now: to_regclass may answer from what this session has looked up before.
create function public.has_month(kept_in text, month text) returns boolean
  language sql
  as $$
    select exists (select from pg_inherits i join pg_class c on c.oid = i.inhrelid
                    where i.inhparent = ('public.' || kept_in)::regclass and c.relname = public.month_table(kept_in, month))
  $$;

-- Makes a month's partition of event_log or stream_archive where there is none.
-- Guarantee: any number may ask for the same month at once. Nobody who writes is kept waiting: attaching takes a lock that
-- goes beside theirs, where `create table … partition of` would shut them out.
create function public.make_month(kept_in text, month text) returns void
  language plpgsql
  as $$
declare
  name constant text := public.month_table(kept_in, month);
begin
  if public.has_month(kept_in, month) then return; end if;
  perform pg_advisory_xact_lock(hashtext('punctual/stream-snapshots'), hashtext(kept_in));
  if public.has_month(kept_in, month) then return; end if;
  execute format('create table public.%I (like public.%I including all)', name, kept_in);
  -- Stays when the partition is detached: attached elsewhere, the table needs no scan to be known as this month's.
  execute format('alter table public.%I add constraint in_month check (occurred_at >= %L and occurred_at < %L)',
                 name, public.month_start(month), public.month_end(month));
  execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)',
                 kept_in, name, public.month_start(month), public.month_end(month));
end
$$;

-- Moves a whole month from event_log to stream_archive by moving its partition: no event is copied, whatever their number.
-- Answers `moved`; `absent` where there is no such partition; `copy` where the archive holds more of that month than
-- `most_copied` events, which have to be joined by copying.
-- Guarantee: all in one transaction; whoever reads both sees each event once at any time. Writers of other months wait no
-- longer than parent_wait for this, and for its few changes of the catalogue.
create function public.move_month(month text, run_id text, most_copied bigint, partition_wait text, parent_wait text) returns text
  language plpgsql
  as $$
declare
  log_name constant text := public.month_table('event_log', month);
  archive_name constant text := public.month_table('stream_archive', month);
  archived_at constant timestamptz := punctual.now();
  there bigint := 0;
  copied bigint := 0;
begin
  if not public.has_month('event_log', month) then return 'absent'; end if;
  if public.has_month('stream_archive', month) then
    execute format('select count(*) from (select from public.%I limit %s) seen', archive_name, most_copied + 1) into there;
    if there > most_copied then return 'copy'; end if;
  end if;
  -- The month's own first, the parents last and briefly: while we wait for a parent, everybody waits behind us.
  perform set_config('lock_timeout', partition_wait, true);
  execute format('lock table public.%I in access exclusive mode', log_name);
  if public.has_month('stream_archive', month) then
    execute format('lock table public.%I in access exclusive mode', archive_name);
  end if;
  perform set_config('lock_timeout', parent_wait, true);
  lock table only public.stream_archive in access exclusive mode;
  lock table only public.event_log in access exclusive mode;
  execute format('alter table public.event_log detach partition public.%I', log_name);
  -- A constant is kept once in the catalogue, not in every row; without the default nobody gets this moment by mistake.
  execute format('alter table public.%I add column archived_at timestamptz not null default %L', log_name, archived_at);
  execute format('alter table public.%I alter column archived_at drop default, alter column recorded_at drop default', log_name);
  if public.has_month('stream_archive', month) then
    execute format('select count(*) from public.%I', archive_name) into there;
    execute format(
      'insert into public.%I (stream_id, event_id, type, occurred_at, data, recorded_at, archived_at)
       select stream_id, event_id, type, occurred_at, data, recorded_at, archived_at from public.%I', log_name, archive_name);
    get diagnostics copied = row_count;
    if copied <> there then
      raise 'Expected % archived events of % to be copied, got %.', there, month, copied;
    end if;
    execute format('drop table public.%I', archive_name);
  end if;
  execute format('alter table public.%I rename to %I', log_name, archive_name);
  execute format('alter table public.stream_archive attach partition public.%I for values from (%L) to (%L)',
                 archive_name, public.month_start(month), public.month_end(month));
  insert into public.stream_archive_moves (run_id, month, events, there_before, archived_at)
  values (move_month.run_id, move_month.month, null, copied, archived_at);
  return 'moved';
end
$$;

-- Drops a month's partition of event_log once it is empty, or one of stream_archive with all that it holds; answers
-- whether there was one to drop. Waits like move_month.
create function public.drop_month(kept_in text, month text, partition_wait text, parent_wait text) returns boolean
  language plpgsql
  as $$
declare
  name constant text := public.month_table(kept_in, month);
  filled boolean := false;
begin
  if not public.has_month(kept_in, month) then return false; end if;
  perform set_config('lock_timeout', partition_wait, true);
  execute format('lock table public.%I in access exclusive mode', name);
  if kept_in = 'event_log' then
    execute format('select exists (select from public.%I)', name) into filled;
  end if;
  if filled then return false; end if;
  perform set_config('lock_timeout', parent_wait, true);
  execute format('lock table only public.%I in access exclusive mode', kept_in);
  execute format('drop table public.%I', name);
  return true;
end
$$;
