-- Makes a topic, unless there is one of its name.
insert into punctual.topics (id, tenant, region, name, address, said, tags, created_at)
values (:id, :tenant, :region, :name, :address, :said, :tags, (select punctual.now()))
on conflict (tenant, region, name) do nothing
returning id
