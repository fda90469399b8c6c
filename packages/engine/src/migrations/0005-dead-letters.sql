-- Dead letters: one for every time that a run died, written in the transaction that ends the run.
create table punctual.dead_letters (
  id           uuid        primary key default gen_random_uuid(),
  tenant       text        not null,
  run_id       uuid        not null,
  scheduled_at timestamptz not null,
  schedule_id  uuid,
  -- Of its run, so that many letters are grouped and filtered by it without their runs.
  job          text,
  reason       text        not null,
  error        text,
  created_at   timestamptz not null,
  redriven_at  timestamptz,
  discarded_at timestamptz
);

-- Guarantee: a run has one open dead letter at most.
create unique index dead_letters_open on punctual.dead_letters (run_id) where redriven_at is null and discarded_at is null;
create index dead_letters_by_tenant on punctual.dead_letters (tenant, created_at desc, id desc);
