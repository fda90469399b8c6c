-- AWS keys: access keys whose holder signs each request with a secret. A signature is checked with the secret itself, so it is
-- kept, sealed, bound to its tenant and key.
alter table punctual.access_keys alter column digest drop not null;
alter table punctual.access_keys
  add column kind          text  not null default 'bearer' check (kind in ('bearer', 'aws')),
  add column access_key_id text,
  add column sealed        bytea;
alter table punctual.access_keys add constraint access_keys_proof check (
  case kind
    when 'bearer' then digest is not null and access_key_id is null and sealed is null
    else digest is null and access_key_id is not null and sealed is not null
  end
);

-- Guarantee: an access key id names one key.
create unique index access_keys_access_key_id on punctual.access_keys (access_key_id);

-- The account that AWS clients see a tenant as.
-- Guarantee: no two tenants have the same one.
create table punctual.aws_accounts (
  tenant     text primary key,
  account_id text not null unique check (account_id ~ '^[0-9]{12}$')
);
insert into punctual.aws_accounts (tenant, account_id) values ('default', '000000000000');

-- The regions beside the home one that a tenant has used. What it has in one is kept under a name of its own, tenant@region.
create table punctual.namespaces (
  tenant text not null,
  region text not null,
  primary key (tenant, region)
);

select punctual.isolate_tenants();
