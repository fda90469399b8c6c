-- Nodes, the repeated calls that get their first answer again, and facts that every node must agree on.
create table punctual.nodes (
  id           uuid        primary key,
  name         text        not null,
  started_at   timestamptz not null,
  seen_at      timestamptz not null,
  tz_version   text        not null
);

-- Guarantee: the same key of the same tenant and operation names one run.
create table punctual.idempotency_keys (
  tenant      text        not null,
  operation   text        not null,
  key         text        not null,
  fingerprint text        not null,
  run_id      uuid        not null,
  created_at  timestamptz not null,
  primary key (tenant, operation, key)
);
create index idempotency_keys_created_at on punctual.idempotency_keys (created_at);

create table punctual.facts (
  name  text primary key,
  value text not null
);
