-- Holds one of a tenant's quotas until the transaction ends, to count anew.
-- Guarantee: who counts after it sees everything that others have made, and nobody makes more meanwhile.
insert into punctual.quota_rooms (tenant, name, room) values (:tenant, :name, 0)
on conflict (tenant, name) do update set room = 0
returning name
