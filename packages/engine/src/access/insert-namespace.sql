-- Notes that a tenant uses a region beside the home one.
-- Guarantee: of those who are the first at the same moment, a row comes back to one.
insert into punctual.namespaces (tenant, region) values (:tenant, :region)
on conflict do nothing
returning region
