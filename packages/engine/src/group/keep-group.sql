-- Makes a schedule group where it is absent, for a workload that keeps schedules in it.
-- Guarantee: from the commit on nobody else makes a schedule in it; those that are there already stay.
insert into punctual.schedule_groups (tenant, name, created_at, is_kept)
values (:tenant, :name, (select punctual.now()), true)
on conflict (tenant, name) do update set is_kept = true where not schedule_groups.is_kept
returning name
