-- Apps: programs that serve jobs over HTTP, and which jobs.
create table punctual.apps (
  tenant          text        not null,
  name            text        not null,
  url             text        not null,
  connection      text,
  timeout_seconds integer     not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  primary key (tenant, name)
);

-- Guarantee: one app serves a job of a tenant.
create table punctual.app_jobs (
  tenant text not null,
  job    text not null,
  app    text not null,
  primary key (tenant, job),
  foreign key (tenant, app) references punctual.apps (tenant, name) on delete cascade
);
create index app_jobs_app on punctual.app_jobs (tenant, app);

-- How many lines of its run's log the attempt of this token has reported.
alter table punctual.queue
  add column log_token bigint,
  add column log_lines integer not null default 0;

select punctual.isolate_tenants();
