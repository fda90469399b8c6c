-- Makes a schedule group where it is absent.
insert into punctual.schedule_groups (tenant, name, created_at)
values (:tenant, :name, (select punctual.now()))
on conflict (tenant, name) do nothing
returning name
