-- Access keys: who may ask on behalf of a tenant. The key itself is never stored, only its SHA-256.
create table punctual.access_keys (
  id           uuid        primary key,
  tenant       text        not null,
  name         text        not null,
  role         text        not null check (role in ('viewer', 'operator', 'admin')),
  prefix       text        not null,
  digest       bytea       not null,
  created_at   timestamptz not null,
  created_by   text        not null,
  expires_at   timestamptz,
  last_used_at timestamptz
);

-- Guarantee: a key lets in one principal.
create unique index access_keys_digest on punctual.access_keys (digest);
-- Guarantee: within a tenant a name says which key is meant.
create unique index access_keys_name on punctual.access_keys (tenant, name);

-- The audit: who did what to what, from where, and how it ended; written in the transaction of the change itself.
create table punctual.audit_events (
  id      bigint      generated always as identity primary key,
  at      timestamptz not null,
  tenant  text        not null,
  actor   text        not null,
  address text,
  action  text        not null,
  subject text        not null,
  result  text        not null check (result in ('done', 'denied')),
  detail  jsonb
);
create index audit_events_by_tenant on punctual.audit_events (tenant, id desc);
create index audit_events_at on punctual.audit_events (at);

-- Guarantee: what was written stays as it was written; only the pruner takes away, and only what is old.
create function punctual.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'Expected the audit to be added to only, got a change.' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_events_stay
  before update or truncate on punctual.audit_events
  for each statement execute function punctual.refuse_audit_change();
