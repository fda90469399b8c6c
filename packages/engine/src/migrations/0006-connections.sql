-- Connections: what a target needs to let us in. The secret is sealed with AES-256-GCM, bound to tenant, id and version.
create table punctual.connections (
  id         uuid        primary key,
  tenant     text        not null,
  name       text        not null,
  kind       text        not null check (kind in ('api-key')),
  settings   jsonb       not null,
  sealed     bytea       not null,
  version    integer     not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (tenant, name)
);
