-- Calendars: days on which schedules that name one do not fire. Their dates are those on the wall of each schedule's time zone.
-- exclude_dates: [{ from, to, reason }], both included; keep_only_dates null: every date that is not excluded is kept.
create table punctual.calendars (
  tenant           text        not null,
  name             text        not null,
  description      text,
  exclude_weekdays json        not null,
  exclude_dates    json        not null,
  keep_only_dates  json,
  origin           text        not null check (origin in ('api', 'code')),
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  primary key (tenant, name)
);

create index schedule_versions_calendar on punctual.schedule_versions (calendar_name) where calendar_name is not null;

select punctual.isolate_tenants();
