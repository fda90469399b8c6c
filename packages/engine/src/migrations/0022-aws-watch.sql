-- Alarms over numbers, topics that tell who has subscribed, and how full queues were.

-- metric: what is counted; null: something that nobody here counts, so no value ever comes.
-- note: what is to be said of the metric beside the reason of every state. said: what the AWS door has to give back as it got it.
create table punctual.metric_alarms (
  id                 uuid             primary key,
  tenant             text             not null,
  region             text             not null,
  name               text             not null,
  metric             jsonb,
  statistic          text             not null check (statistic in ('sum', 'average', 'minimum', 'maximum', 'sample-count') or statistic ~ '^p[0-9.]+$'),
  period_seconds     integer          not null check (period_seconds > 0),
  periods            integer          not null check (periods > 0),
  periods_to_alarm   integer          not null check (periods_to_alarm between 1 and periods),
  comparison         text             not null check (comparison in ('above', 'at-least', 'below', 'at-most')),
  threshold          double precision not null,
  missing            text             not null check (missing in ('missing', 'ignore', 'breaching', 'not-breaching')),
  tells              boolean          not null,
  note               text,
  said               jsonb            not null,
  tags               jsonb            not null,
  state              text             not null check (state in ('ok', 'alarm', 'unknown')),
  reason             text             not null,
  since              timestamptz      not null,
  judged_at          timestamptz,
  created_at         timestamptz      not null,
  updated_at         timestamptz      not null,
  -- Guarantee: one alarm per name.
  unique (tenant, region, name)
);
create index metric_alarms_judged on punctual.metric_alarms (judged_at nulls first);

create table punctual.topics (
  id         uuid        primary key,
  tenant     text        not null,
  region     text        not null,
  name       text        not null,
  -- How whoever receives a message finds the topic named.
  address    text        not null,
  said       jsonb       not null,
  tags       jsonb       not null,
  created_at timestamptz not null,
  -- Guarantee: one topic per name.
  unique (tenant, region, name)
);

create table punctual.subscriptions (
  id         uuid        primary key,
  tenant     text        not null,
  topic_id   uuid        not null references punctual.topics (id) on delete cascade,
  protocol   text        not null check (protocol in ('http', 'https', 'email', 'sqs')),
  endpoint   text        not null,
  -- Only what was published, without anything around it.
  raw        boolean     not null,
  -- Which messages it wants: an event pattern over their attributes, or over what they say; null: all.
  filter       text,
  filter_scope text      not null check (filter_scope in ('attributes', 'body')),
  -- Whoever was told the address that ends it cannot end it with that alone.
  guarded    boolean     not null default false,
  state      text        not null check (state in ('pending', 'confirmed')),
  -- SHA-256 of what confirms it; the endpoint alone was told it.
  token      bytea       not null,
  -- Until then the token confirms it.
  token_until timestamptz not null,
  created_at timestamptz not null,
  -- Guarantee: an endpoint is told a message once, however often it was subscribed.
  unique (topic_id, protocol, endpoint)
);

-- A message owed to a subscriber: written with what caused it, gone when it was taken or given up.
create table punctual.topic_deliveries (
  id              uuid        primary key,
  tenant          text        not null,
  subscription_id uuid        not null references punctual.subscriptions (id) on delete cascade,
  message_id      uuid        not null,
  kind            text        not null check (kind in ('notification', 'confirmation')),
  subject         text,
  message         text        not null,
  attributes      jsonb       not null default '{}',
  -- Of a confirmation: with what, and where.
  token           text,
  confirm_url     text,
  sent_at         timestamptz not null,
  attempts        integer     not null default 0,
  due_at          timestamptz not null
);
create index topic_deliveries_due on punctual.topic_deliveries (due_at);
create index topic_deliveries_subscription on punctual.topic_deliveries (subscription_id);

-- How many messages of a queue could be received at a minute.
create table punctual.queue_depths (
  queue_id uuid        not null references punctual.message_queues (id) on delete cascade,
  minute   timestamptz not null,
  tenant   text        not null,
  visible  integer     not null,
  primary key (queue_id, minute)
);
create index queue_depths_minute on punctual.queue_depths (minute);

-- Addresses and domains in whose name mail may be sent.
create table punctual.mail_identities (
  tenant     text        not null,
  region     text        not null,
  identity   text        not null,
  kind       text        not null check (kind in ('address', 'domain')),
  token      text        not null,
  created_at timestamptz not null,
  -- Guarantee: an identity is there once.
  primary key (tenant, region, identity)
);

select punctual.isolate_tenants();
