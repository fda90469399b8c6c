-- Users with their address, their prompts, and what came of each run.

-- The address is that of the user's latest valid token, where results go.
create table public.prompt_users (
  user_id text collate "C" primary key check (length(user_id) between 1 and 128),
  email text not null check (length(email) between 3 and 254),
  email_verified boolean not null,
  -- When that token was issued, so that an older one that is still valid changes nothing; null where it does not say.
  token_issued_at timestamptz,
  updated_at timestamptz not null default punctual.now()
);

-- Lists are paged by the moment of creation, which JSON has to the millisecond: rows would be passed over for what is finer.
-- Whether a prompt is active, and when it runs next, says the engine's schedule scheduled-prompts/{id} alone.
create table public.prompts (
  user_id text collate "C" not null references public.prompt_users on delete cascade,
  id text collate "C" not null unique check (id ~ '^[A-Za-z0-9-]{1,64}$'),
  name text not null check (length(name) between 1 and 100),
  prompt text not null check (length(prompt) between 1 and 8000),
  frequency text not null check (frequency in ('once', 'hourly', 'daily', 'weekly', 'monthly', 'cron')),
  -- As they were sent; null where the frequency does not need them.
  time text,
  date date,
  cron text,
  day_of_week text,
  day_of_month text,
  timezone text not null,
  model text not null,
  expression text not null,
  created_at timestamptz not null default date_trunc('milliseconds', punctual.now()),
  updated_at timestamptz not null default punctual.now(),
  primary key (user_id, id)
);

create index prompts_newest_first on public.prompts (user_id, created_at desc, id desc);

-- Guarantee: one row per prompt and run. The user stands in the key, so that no read of another's is ever one forgotten check away.
create table public.prompt_results (
  user_id text collate "C" not null,
  prompt_id text collate "C" not null,
  run_id uuid not null,
  scheduled_at timestamptz not null,
  created_at timestamptz not null default date_trunc('milliseconds', punctual.now()),
  status text not null check (status in ('succeeded', 'failed')),
  model text not null,
  -- Null until the model has answered: a later attempt asks again.
  output text,
  prompt_tokens integer,
  completion_tokens integer,
  total_tokens integer,
  error text,
  email_to text,
  -- Null until the mail was accepted: a later attempt sends it.
  emailed_at timestamptz,
  primary key (user_id, prompt_id, run_id),
  foreign key (user_id, prompt_id) references public.prompts on delete cascade
);

create index prompt_results_newest_first on public.prompt_results (user_id, prompt_id, created_at desc, run_id desc);
create index prompt_results_by_age on public.prompt_results (created_at);

-- A mail's link to pause its prompt. Only the token's SHA-256 is kept: who reads the table can unsubscribe nobody.
create table public.prompt_unsubscribes (
  token_hash bytea primary key,
  user_id text collate "C" not null,
  prompt_id text collate "C" not null,
  created_at timestamptz not null default punctual.now(),
  foreign key (user_id, prompt_id) references public.prompts on delete cascade
);

create index prompt_unsubscribes_by_prompt on public.prompt_unsubscribes (user_id, prompt_id);
create index prompt_unsubscribes_by_age on public.prompt_unsubscribes (created_at);

-- What a call with an Idempotency-Key was answered, for its repetitions within 24 hours.
create table public.prompt_answers (
  user_id text collate "C" not null,
  -- `create`, or `toggle` and the prompt's id.
  subject text not null,
  idempotency_key text not null,
  prompt_id text collate "C" not null,
  answer jsonb not null,
  created_at timestamptz not null default punctual.now(),
  primary key (user_id, subject, idempotency_key),
  foreign key (user_id, prompt_id) references public.prompts on delete cascade
);

create index prompt_answers_by_prompt on public.prompt_answers (user_id, prompt_id);
create index prompt_answers_by_age on public.prompt_answers (created_at);
