-- Lists the days that are over since an hour at least, have a partition of their own, and are not counted or have changed since.
select day::date::text as "day!"
  from generate_series(date_trunc('day', :from::timestamptz at time zone 'UTC'), (select punctual.now()) at time zone 'UTC' - interval '25 hours',
                       interval '1 day') as day
 where to_regclass('punctual.runs_' || to_char(day, 'YYYYMMDD')) is not null
   and (not exists (select from punctual.counted_days c where c.day = day::date)
        or exists (select from punctual.changed_days c where c.day = day::date))
 order by day
