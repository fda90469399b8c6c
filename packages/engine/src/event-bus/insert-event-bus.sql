-- Makes an event bus.
-- Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
insert into punctual.event_buses (tenant, name, description, aws, tags, created_at, updated_at)
select :tenant, :name, :description?, :aws?::json, :tags::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do nothing
returning name
