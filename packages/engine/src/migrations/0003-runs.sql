-- Runs: the lasting record, by day of scheduled_at; the queue: only what is still open, with its lease.
-- The attempt by which a run succeeded is kept with it, from token to response_excerpt; every other has a row in attempts.
create table punctual.runs (
  id               uuid        not null,
  tenant           text        not null,
  schedule_id      uuid,
  schedule_version integer,
  kind             text        not null check (kind in ('scheduled', 'manual', 'backfill', 'call', 'event')),
  job              text,
  scheduled_at     timestamptz not null,
  state            text        not null check (state in ('waiting', 'succeeded', 'partial', 'dead', 'skipped', 'missed', 'cancelled')),
  reason           text,
  actor            text,
  input            text,
  input_is_json    boolean,
  attempt_count    integer     not null default 0,
  lost             integer     not null default 0,
  created_at       timestamptz not null,
  due_at           timestamptz not null,
  started_at       timestamptz,
  ended_at         timestamptz,
  tally            json,
  result           json,
  error            text,
  token            bigint,
  node             uuid,
  attempt_at       timestamptz,
  status           integer,
  response_excerpt text,
  primary key (id, scheduled_at)
) partition by range (scheduled_at);

-- Guarantee: one run per schedule, scheduled time and kind, whoever plans it and however often.
create unique index runs_one_occurrence on punctual.runs (schedule_id, scheduled_at, kind)
  where kind in ('scheduled', 'backfill');
create index runs_by_tenant on punctual.runs (tenant, scheduled_at desc, id desc);

-- Guarantee: a run is open exactly while it has a row here; the row's token says whose attempt may settle it.
-- attempt and lost count over the run's whole life; retries and losses since it was last opened, so a redrive begins afresh.
create table punctual.queue (
  run_id             uuid        primary key,
  scheduled_at       timestamptz not null,
  tenant             text        not null,
  schedule_id        uuid,
  job                text,
  job_key            text,
  state              text        not null check (state in ('waiting', 'claimed', 'running')),
  due_at             timestamptz not null,
  expires_at         timestamptz not null,
  behind             uuid,
  attempt            integer     not null default 0,
  lost               integer     not null default 0,
  retries            integer     not null default 0,
  losses             integer     not null default 0,
  token              bigint,
  node               uuid,
  lease_until        timestamptz,
  started_at         timestamptz,
  attempt_started_at timestamptz,
  cursor             jsonb,
  tally              json
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

create index queue_due on punctual.queue (due_at) where state = 'waiting' and behind is null;
create index queue_lease on punctual.queue (lease_until) where state in ('claimed', 'running');
create index queue_schedule on punctual.queue (schedule_id) where schedule_id is not null;
create index queue_behind on punctual.queue (behind) where behind is not null;
create index queue_expires on punctual.queue (expires_at) where state = 'waiting';

-- Guarantee: of the open runs of a job, one holds a key; a second call with the same key finds it and joins.
create unique index queue_job_key on punctual.queue (tenant, job, job_key) where job_key is not null;

-- Only grows, also over rollback: a newer claim always carries a higher token.
create sequence punctual.fencing_tokens;

-- Frees whoever waited behind the runs that just left the queue, whichever statement ended them.
-- Few ever wait: their partial index is read, however the table looked when this was planned first.
create function punctual.release_behind() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  update punctual.queue set behind = null where behind is not null and behind in (select run_id from ended);
  return null;
end
$$;

create trigger queue_release_behind
  after delete on punctual.queue
  referencing old table as ended
  for each statement execute function punctual.release_behind();

create table punctual.attempts (
  run_id           uuid        not null,
  scheduled_at     timestamptz not null,
  token            bigint      not null,
  number           integer     not null,
  node             uuid        not null,
  started_at       timestamptz not null,
  ended_at         timestamptz not null,
  outcome          text        not null check (outcome in ('succeeded', 'failed', 'lost', 'superseded', 'cancelled')),
  status           integer,
  error            text,
  response_excerpt text,
  primary key (run_id, token, scheduled_at)
) partition by range (scheduled_at);

create table punctual.failed_items (
  run_id       uuid        not null,
  scheduled_at timestamptz not null,
  key          text        not null,
  error        text        not null,
  primary key (run_id, key, scheduled_at)
) partition by range (scheduled_at);

create sequence punctual.run_log_lines;

create table punctual.run_log (
  run_id       uuid        not null,
  scheduled_at timestamptz not null,
  line         bigint      not null default nextval('punctual.run_log_lines'),
  logged_at    timestamptz not null,
  level        text        not null,
  message      text        not null,
  data         jsonb,
  primary key (run_id, line, scheduled_at)
) partition by range (scheduled_at);

-- Rows of days without a partition of their own: far backfills, and a test's moved clock.
create table punctual.runs_other partition of punctual.runs default with (fillfactor = 45);
create table punctual.attempts_other partition of punctual.attempts default;
create table punctual.failed_items_other partition of punctual.failed_items default;
create table punctual.run_log_other partition of punctual.run_log default;
