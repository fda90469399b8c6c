-- How many runs a day that is over had, and how late they began: counted once, for a month at a glance. Days that are still
-- moving are counted from the runs themselves.

-- By the quarter of an hour: the clocks of all time zones differ by whole quarters.
create table punctual.run_counts (
  tenant    text        not null,
  day       date        not null,
  at        timestamptz not null,
  job       text,
  succeeded integer     not null,
  partial   integer     not null,
  dead      integer     not null,
  skipped   integer     not null,
  missed    integer     not null,
  cancelled integer     not null
);
create index run_counts_day on punctual.run_counts (tenant, day);

-- How many runs of the day began how late, by steps of 5 % (punctual.lag_step).
create table punctual.run_lags (
  tenant text             not null,
  day    date             not null,
  job    text,
  step   integer          not null,
  count  integer          not null,
  max_ms double precision not null
);
create index run_lags_day on punctual.run_lags (tenant, day);

create table punctual.counted_days (
  tenant text not null,
  day    date not null,
  primary key (tenant, day)
);

-- Days that have changed since they were counted. Rows are only added, however often a day is named, so that whoever changes runs
-- of the past waits for nobody; counting the day anew takes them away.
create table punctual.changed_days (
  tenant text not null,
  day    date not null
);
create index changed_days_day on punctual.changed_days (tenant, day);

-- How late a run began, in steps: step s ends at 1.05^s - 1 milliseconds. Null for one that did not begin, or began before it
-- was last opened.
create function punctual.lag_step(due_at timestamptz, started_at timestamptz) returns integer
  language sql immutable
  as $$ select case when started_at >= due_at
                    then ceil(ln(1 + date_part('epoch', started_at - due_at) * 1000) / ln(1.05::double precision))::integer end $$;

-- Guarantee: a day that was counted is marked in the transaction that changes a run of it, so that nobody is told what is no
-- longer so. Only days that were counted have this trigger: it costs the runs of today nothing.
create function punctual.note_changed_day() returns trigger language plpgsql as $$
declare
  changed record := coalesce(new, old);
  its_day date := (changed.scheduled_at at time zone 'UTC')::date;
begin
  if not exists (select from punctual.changed_days c where c.tenant = changed.tenant and c.day = its_day) then
    insert into punctual.changed_days (tenant, day) values (changed.tenant, its_day);
  end if;
  return null;
end
$$;

-- Counts a day that has a partition of its own, for all tenants, unless it is counted and has not changed. Answers whether it
-- has counted; not where somebody is at the runs of that day for long.
create function punctual.count_day(of_day date) returns boolean language plpgsql set lock_timeout = '2s' as $$
declare
  place text := 'runs_' || to_char(of_day, 'YYYYMMDD');
begin
  if to_regclass('punctual.' || place) is null
     or exists (select from punctual.counted_days c where c.day = of_day)
        and not exists (select from punctual.changed_days c where c.day = of_day) then
    return false;
  end if;
  -- Whoever is at a run of that day has ended by then, and the next one finds the trigger there.
  execute format('lock table punctual.%I in share row exclusive mode', place);
  if not exists (select from pg_trigger t where t.tgrelid = to_regclass('punctual.' || place) and t.tgname = 'runs_note_changed_day') then
    execute format('create trigger runs_note_changed_day after insert or update or delete on punctual.%I '
                   'for each row execute function punctual.note_changed_day()', place);
  end if;
  perform punctual.forget_days(of_day, of_day);
  execute format(
    'insert into punctual.run_counts (tenant, day, at, job, succeeded, partial, dead, skipped, missed, cancelled)
     select tenant, $1, date_bin(''15 minutes'', scheduled_at, ''2000-01-01 00:00:00+00''), job,
            count(*) filter (where state = ''succeeded''), count(*) filter (where state = ''partial''),
            count(*) filter (where state = ''dead''), count(*) filter (where state = ''skipped''),
            count(*) filter (where state = ''missed''), count(*) filter (where state = ''cancelled'')
       from punctual.%I
      where state <> ''waiting''
      group by 1, 3, 4', place) using of_day;
  execute format(
    'insert into punctual.run_lags (tenant, day, job, step, count, max_ms)
     select tenant, $1, job, step, count(*), max(date_part(''epoch'', started_at - due_at) * 1000)
       from punctual.%I, lateral (select punctual.lag_step(due_at, started_at) as step) l
      where state <> ''waiting''
        and step is not null
      group by 1, 3, 4', place) using of_day;
  insert into punctual.counted_days (tenant, day) select distinct c.tenant, of_day from punctual.run_counts c where c.day = of_day;
  return true;
exception when lock_not_available then
  return false;
end
$$;

-- What was counted of the days from one to another, both included.
create function punctual.forget_days(first_day date, last_day date) returns void language sql as $$
  delete from punctual.run_counts where day between first_day and last_day;
  delete from punctual.run_lags where day between first_day and last_day;
  delete from punctual.counted_days where day between first_day and last_day;
  delete from punctual.changed_days where day between first_day and last_day;
$$;

select punctual.isolate_tenants();
