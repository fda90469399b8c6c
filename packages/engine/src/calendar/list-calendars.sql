-- Lists a tenant's calendars by name, after a cursor, or one of them.
select name, description, exclude_weekdays, exclude_dates, keep_only_dates, origin, created_at, updated_at
  from punctual.calendars
 where tenant = :tenant
   and (:name?::text is null or name = :name?)
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
