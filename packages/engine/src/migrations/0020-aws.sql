-- What the AWS door needs of the engine: answers that are given again, tags, and what it says of connections and API destinations.

-- The answer of a request whose caller named it. Null: its work is under way, in the transaction that will write it.
-- Guarantee: a request that is named does its work once; a second with the name waits for the first.
create table punctual.kept_answers (
  tenant      text        not null,
  -- What is asked, with whatever else makes the same name another request.
  operation   text        not null,
  key         text        not null,
  fingerprint text        not null,
  answer      text,
  kept_at     timestamptz not null,
  primary key (tenant, operation, key)
);
create index kept_answers_kept_at on punctual.kept_answers (kept_at);

alter table punctual.schedule_groups add column tags jsonb not null default '{}';

-- What is said of connections and API destinations beside what the engine goes by. aws: what the AWS door has to give back as
-- it got it, secrets left out.
alter table punctual.connections
  add column description     text,
  add column aws             json,
  -- Its secret is forgotten; it stays for another to be given.
  add column is_deauthorized boolean not null default false;
alter table punctual.connection_tokens add column fetched_at timestamptz;

-- id: of one and no other that has the name later.
alter table punctual.api_destinations
  add column id          uuid not null default gen_random_uuid(),
  add column description text;

-- Whether a connection lets its requests in, as far as is known: one with an access token is unknown until the first was asked for.
create function punctual.connection_state(connection punctual.connections) returns text
  language sql stable
  as $$ select case
          when connection.is_deauthorized then 'deauthorized'
          when connection.kind <> 'oauth-client-credentials' then 'authorized'
          else coalesce((select case when t.error is not null and coalesce(t.expires_at <= punctual.now(), true) then 'deauthorized'
                                     when t.serial > 0 then 'authorized' end
                           from punctual.connection_tokens t
                          where t.connection_id = connection.id and t.version = connection.version), 'authorizing') end $$;

select punctual.isolate_tenants();
