-- Stored secrets: what a program keeps here and reads by name, in versions that labels point at.
create table punctual.stored_secrets (
  id          uuid        primary key,
  tenant      text        not null,
  region      text        not null,
  name        text        not null,
  -- Random: who knows the long name of a secret that is gone does not get the next one of its name.
  suffix      text        not null,
  description text,
  other       jsonb       not null,
  tags        jsonb       not null,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  -- The day of it.
  accessed_at timestamptz,
  -- Of one that is marked for deletion: from then on it is not there any more.
  gone_at     timestamptz,
  -- Guarantee: one secret per name.
  unique (tenant, region, name)
);
create index stored_secrets_gone on punctual.stored_secrets (gone_at) where gone_at is not null;

-- sealed: the value, bound to tenant and version.
create table punctual.secret_versions (
  id          uuid        primary key,
  secret_id   uuid        not null references punctual.stored_secrets (id) on delete cascade,
  tenant      text        not null,
  version     text        not null,
  sealed      bytea       not null,
  created_at  timestamptz not null,
  accessed_at timestamptz,
  -- Guarantee: who repeats a version makes no second one.
  unique (secret_id, version)
);

-- Guarantee: a label is at one version of a secret at a time.
create table punctual.secret_labels (
  secret_id  uuid not null references punctual.stored_secrets (id) on delete cascade,
  label      text not null,
  tenant     text not null,
  version_id uuid not null references punctual.secret_versions (id) on delete cascade,
  primary key (secret_id, label)
);
create index secret_labels_version on punctual.secret_labels (version_id);

select punctual.isolate_tenants();
