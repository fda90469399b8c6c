-- Makes a schedule group with its tags.
-- Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
insert into punctual.schedule_groups (tenant, name, created_at, tags)
values (:tenant, :name, (select punctual.now()), :tags::jsonb)
on conflict (tenant, name) do nothing
returning name, created_at
