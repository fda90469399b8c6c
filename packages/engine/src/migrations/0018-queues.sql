-- Message queues: what a schedule sends to one waits in it until somebody receives and deletes it. They are apart from
-- punctual.queue, which holds the open runs.
create table punctual.message_queues (
  id                    uuid        primary key,
  tenant                text        not null,
  name                  text        not null,
  visibility_seconds    integer     not null,
  retention_seconds     integer     not null,
  delay_seconds         integer     not null,
  wait_seconds          integer     not null,
  longest_message_bytes integer     not null,
  dead_letter_queue     text,
  most_receives         integer,
  other                 jsonb       not null,
  tags                  jsonb       not null,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  -- Guarantee: one queue per name.
  unique (tenant, name),
  check ((dead_letter_queue is null) = (most_receives is null))
);

-- receipt: of the last time that it was received; whoever holds it may delete the message, or hide it for longer.
-- source: the queue that gave it up after too many receipts.
create table punctual.messages (
  id                uuid        primary key,
  tenant            text        not null,
  queue_id          uuid        not null references punctual.message_queues (id) on delete cascade,
  body              text        not null,
  attributes        json        not null,
  message_group     text,
  -- Given back as the sender wrote it.
  trace             text,
  sent_at           timestamptz not null,
  visible_at        timestamptz not null,
  receive_count     integer     not null default 0,
  first_received_at timestamptz,
  receipt           uuid,
  source            text
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

create index messages_visible on punctual.messages (queue_id, visible_at);
create index messages_sent on punctual.messages (queue_id, sent_at);

-- Guarantee: a run sends one message to a queue, however many attempts it takes, and whatever became of the message since.
create table punctual.sent_runs (
  queue_id uuid        not null references punctual.message_queues (id) on delete cascade,
  run_id   uuid        not null,
  tenant   text        not null,
  sent_at  timestamptz not null,
  primary key (queue_id, run_id)
);
create index sent_runs_sent_at on punctual.sent_runs (sent_at);

-- aws: what the AWS door has to give back as it got it.
alter table punctual.schedule_versions
  add column dead_letter_queue text,
  add column aws               json;

-- Of a completed schedule that is to be deleted when its last run has ended.
alter table punctual.schedules add column deleted_when_idle boolean not null default false;
create index schedules_to_delete on punctual.schedules (id) where state = 'completed' and deleted_when_idle;

-- The queue that gets the message of a dead run, and whether it has. `unknown`: there was no such queue.
alter table punctual.dead_letters
  add column queue       text,
  add column queue_state text check (queue_state in ('waiting', 'sent', 'unknown')),
  add constraint dead_letters_queue check ((queue is null) = (queue_state is null));
create index dead_letters_unsent on punctual.dead_letters (created_at) where queue_state = 'waiting';

-- Guarantee: a dead letter is written with the queue that its run's version names, by whichever statement ends the run; so its
-- message is owed from the moment of the death on.
-- Both rows are looked up by key, however the tables looked when this was planned first.
create function punctual.name_dead_letter_queue() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  select v.dead_letter_queue, case when v.dead_letter_queue is not null then 'waiting' end
    into new.queue, new.queue_state
    from punctual.runs r
    join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
   where r.id = new.run_id
     and r.scheduled_at = new.scheduled_at;
  return new;
end
$$;

create trigger dead_letters_name_queue
  before insert on punctual.dead_letters
  for each row when (new.schedule_id is not null) execute function punctual.name_dead_letter_queue();

select punctual.isolate_tenants();
