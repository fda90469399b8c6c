-- Counts the runs of one day for all tenants, unless somebody has by now.
-- Guarantee: by a lock on the day's runs, so that it is counted by one node at a time and not while they change.
select punctual.count_day(:day::text::date) as "counted!"
