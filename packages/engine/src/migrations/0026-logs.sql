-- The log of the nodes' own processes, and what queries of logs came to.

-- One for each start of a node.
create table punctual.server_log_streams (
  name       text        primary key,
  created_at timestamptz not null,
  written_at timestamptz not null
);
create index server_log_streams_written on punctual.server_log_streams (written_at);

-- Of all tenants: nobody who works for one may read it. data: as json, which keeps what a log says of hostile text as it came.
create table punctual.server_log (
  line      bigint      generated always as identity primary key,
  stream    text        not null,
  logged_at timestamptz not null,
  level     text        not null,
  message   text        not null,
  data      json
);
create index server_log_logged on punctual.server_log (logged_at, line);

-- of_server: about the nodes' own log, so that only those see it who may see that.
create table punctual.log_queries (
  id         uuid        primary key,
  tenant     text        not null,
  query      text        not null,
  log_groups text[]      not null,
  of_server  boolean     not null,
  -- As json: what a log says of hostile text stays as it came.
  found      json        not null,
  statistics jsonb       not null,
  created_at timestamptz not null
);
create index log_queries_created on punctual.log_queries (tenant, created_at desc, id desc);
create index log_queries_age on punctual.log_queries (created_at);

select punctual.isolate_tenants();
