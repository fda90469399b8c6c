-- Event buses and their rules. Every target of a rule has a schedule that never fires by itself, so that what an event gives it
-- is a run like any other.

-- Given anew to a bus with every change of its rules, and to no other: who has read the rules of a revision has them.
create sequence punctual.bus_revisions;

-- aws: what the AWS door has to give back as it got it.
create table punctual.event_buses (
  tenant      text        not null,
  name        text        not null,
  description text,
  aws         json,
  tags        jsonb       not null,
  revision    bigint      not null default nextval('punctual.bus_revisions'),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  -- Guarantee: one bus per name.
  primary key (tenant, name)
);

create table punctual.rules (
  tenant      text        not null,
  bus         text        not null,
  name        text        not null,
  pattern     text,
  expression  text,
  state       text        not null check (state in ('enabled', 'disabled')),
  description text,
  aws         json,
  tags        jsonb       not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  -- Guarantee: one rule per name and bus, and none without its bus.
  primary key (tenant, bus, name),
  foreign key (tenant, bus) references punctual.event_buses (tenant, name),
  check (pattern is not null or expression is not null)
);

-- version: of its schedule, said: where its runs go, with which retries, and to which queue when they die; what
-- that version says too.
-- address: how the door names where they go.
create table punctual.rule_targets (
  tenant      text    not null,
  bus         text    not null,
  rule        text    not null,
  id          text    not null,
  schedule_id uuid    not null unique,
  version     integer not null,
  address     text    not null,
  said        jsonb   not null,
  input_shape jsonb   not null,
  aws         json,
  -- Guarantee: one target per id, and none without its rule.
  primary key (tenant, bus, rule, id),
  foreign key (tenant, bus, rule) references punctual.rules (tenant, bus, name)
);
create index rule_targets_address on punctual.rule_targets (tenant, bus, address, rule);

-- Of a run that an event made. target: in place of its version's, where the event fills something in. event: what came, where
-- its input is something else.
alter table punctual.runs
  add column target jsonb,
  add column event  text;

select punctual.isolate_tenants();
