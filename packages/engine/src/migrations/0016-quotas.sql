-- Quotas: how much one tenant may have and do. What punctual.config.ts says in place of the built-in numbers; for every
-- tenant, and for single ones.
create table punctual.default_quotas (
  name text    primary key,
  most integer not null check (most >= 0)
);
create table punctual.quotas (
  tenant text    not null,
  name   text    not null,
  most   integer not null check (most >= 0),
  primary key (tenant, name)
);

-- How many more of a thing a tenant may make before its things have to be counted again: counting at every one would grow
-- dear with their number. What is deleted meanwhile is found by the next count.
create table punctual.quota_rooms (
  tenant text    not null,
  name   text    not null,
  room   integer not null check (room >= 0),
  primary key (tenant, name)
) with (fillfactor = 50);

-- Runs made by hand and by calls within the current minute, in a few rows a tenant: one alone would make callers queue.
create table punctual.run_rates (
  tenant text        not null,
  stripe smallint    not null,
  minute timestamptz not null,
  made   integer     not null,
  primary key (tenant, stripe)
) with (fillfactor = 50);

-- What holds for all is no tenant's: everybody reads it. What is set for a tenant holds in each of its regions.
insert into punctual.tenant_parents (child, via) values
  ('default_quotas', 'true'),
  ('quotas', 'tenant = split_part(current_setting(''punctual.tenant'', true), ''@'', 1)');

select punctual.isolate_tenants();
