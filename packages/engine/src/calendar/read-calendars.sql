-- Reads what calendars of several tenants say, each looked up by its key.
select c.tenant, c.name, c.exclude_weekdays, c.exclude_dates, c.keep_only_dates
  from unnest(:tenants::text[], :names::text[]) as wanted (tenant, name)
  join punctual.calendars c on c.tenant = wanted.tenant and c.name = wanted.name
