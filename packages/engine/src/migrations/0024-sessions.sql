-- Sessions: who has signed in with a browser. The session's secret is in the browser's cookie; kept here is its SHA-256.
create table punctual.sessions (
  digest     bytea       primary key,
  id         uuid        not null,
  tenant     text        not null,
  -- What it was begun with: an access key, a token that the nodes are configured with, or nothing, in development.
  origin     text        not null check (origin in ('access-key', 'token', 'development')),
  -- It ends with its access key.
  access_key uuid        references punctual.access_keys (id) on delete cascade,
  -- Of the token an HMAC under the session's own secret, so that nobody guesses at it who reads this table.
  token_mac  bytea,
  begun_at   timestamptz not null,
  expires_at timestamptz not null,
  check ((origin = 'access-key') = (access_key is not null) and (origin = 'token') = (token_mac is not null))
);
create index sessions_access_key on punctual.sessions (access_key);
create index sessions_expires_at on punctual.sessions (expires_at);

select punctual.isolate_tenants();
