-- Notes that a day was recorded to its end.
insert into public.snapshot_days (date, recorded_at)
values (:date, (select punctual.now()))
on conflict (date) do update set recorded_at = excluded.recorded_at
returning date
