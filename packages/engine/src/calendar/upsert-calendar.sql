-- Keeps a calendar under its tenant and name.
-- Guarantee: one that punctual.config.ts declares is replaced by nobody else (no row comes back).
insert into punctual.calendars (tenant, name, description, exclude_weekdays, exclude_dates, keep_only_dates, origin, created_at, updated_at)
select :tenant, :name, :description?::text, :exclude_weekdays::json, :exclude_dates::json, :keep_only_dates?::json, :origin, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set description = excluded.description, exclude_weekdays = excluded.exclude_weekdays, exclude_dates = excluded.exclude_dates,
       keep_only_dates = excluded.keep_only_dates, origin = excluded.origin, updated_at = excluded.updated_at
 where calendars.origin = excluded.origin or excluded.origin = 'code'
-- A row that was there before was locked by this statement, and carries its mark.
returning xmax = 0 as "created!"
