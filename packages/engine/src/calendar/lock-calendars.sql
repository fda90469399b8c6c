-- Reads calendars of an origin, by name or all but those named, and keeps others from writing them and from naming them.
select name, origin
  from punctual.calendars
 where tenant = :tenant
   and (:origin?::text is null or origin = :origin?)
   and (name = any(:names::text[])) <> :all_but
 order by name
   for update
