-- Makes a rule or replaces what it says; the tags of one that is there stay.
-- Guarantee: under change-rules.sql; created tells which of both it was.
insert into punctual.rules (tenant, bus, name, pattern, expression, state, description, aws, tags, created_at, updated_at)
select :tenant, :bus, :name, :pattern?, :expression?, :state, :description?, :aws?::json, :tags::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, bus, name) do update
   set pattern = excluded.pattern, expression = excluded.expression, state = excluded.state, description = excluded.description,
       aws = excluded.aws, updated_at = excluded.updated_at
returning xmax = 0 as "created!"
