-- What moves of a dead-letter queue's messages came to, for whoever asks afterwards.
create table punctual.message_moves (
  id              uuid        primary key,
  tenant          text        not null,
  source          text        not null,
  destination     text,
  most_per_second integer,
  state           text        not null check (state in ('running', 'completed', 'failed')),
  to_move         integer     not null,
  moved           integer     not null default 0,
  failure         text,
  started_at      timestamptz not null
);
create index message_moves_source on punctual.message_moves (tenant, source, started_at desc, id desc);

select punctual.isolate_tenants();
