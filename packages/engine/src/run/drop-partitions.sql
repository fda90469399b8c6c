-- Drops the partitions of days older than the retention.
select d as "partition!" from punctual.drop_partitions((:before::timestamptz at time zone 'UTC')::date) as d
