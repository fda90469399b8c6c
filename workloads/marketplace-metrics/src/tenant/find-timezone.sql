-- Tells whether the database knows a time zone; it and the program bring their own tz data.
select name as "name!" from pg_timezone_names where lower(name) = lower(:timezone) limit 1
