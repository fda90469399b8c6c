-- Connections of every kind, and the access tokens that they were given for their client secrets.
alter table punctual.connections drop constraint connections_kind_check;
alter table punctual.connections add constraint connections_kind_check
  check (kind in ('api-key', 'basic', 'bearer', 'oauth-client-credentials', 'signing'));

-- Guarantee: one row per connection, so that one node at a time asks for its token; the token is sealed, bound to tenant,
-- connection and version, and goes with its connection.
create table punctual.connection_tokens (
  connection_id    uuid        primary key references punctual.connections (id) on delete cascade,
  tenant           text        not null,
  version          integer     not null,
  -- Grows with every token: who was refused with one says which.
  serial           integer     not null default 0,
  sealed           bytea,
  -- A little before expires_at.
  refresh_at       timestamptz,
  expires_at       timestamptz,
  -- Who asks for the next one, and until when nobody else does.
  fetching         uuid,
  fetching_until   timestamptz,
  -- When a target's refusal last made us ask before the time.
  refused_at       timestamptz,
  failures         integer     not null default 0,
  failed_until     timestamptz,
  error            text
);

select punctual.isolate_tenants();
