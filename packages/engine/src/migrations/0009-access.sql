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
create index access_keys_by_tenant on punctual.access_keys (tenant, created_at desc, id desc);

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

-- Guarantee: what one address was denied within a minute is one entry that counts, however much it tries.
create unique index audit_events_denied on punctual.audit_events
  (tenant, address, date_trunc('minute', at at time zone 'UTC')) where result = 'denied';

-- Guarantee: what was written stays as it was written, but for the count of a denial, which grows; only the pruner takes
-- away, and only what is old.
create function punctual.refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.result = 'denied'
     and to_jsonb(new) - 'detail' = to_jsonb(old) - 'detail'
     and new.detail - 'count' = old.detail - 'count'
     and (new.detail ->> 'count')::bigint > (old.detail ->> 'count')::bigint then
    return new;
  end if;
  raise exception 'Expected the audit to be added to only, got a change.' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_events_stay
  before update on punctual.audit_events
  for each row execute function punctual.refuse_audit_change();
create trigger audit_events_are_not_emptied
  before truncate on punctual.audit_events
  for each statement execute function punctual.refuse_audit_change();
