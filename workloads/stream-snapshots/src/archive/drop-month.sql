-- Drops a month's partition, an empty one of the log or one of the archive with all in it. Guarantee: that of the function.
select public.drop_month(:kept_in, :month, :partition_wait, :parent_wait) as "dropped!"
