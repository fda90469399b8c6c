-- Users, their products, and what each product was worth on each day.

-- Ids compare by code point: pages of users come in the same order on every server, and the indexes are faster.
create table public.users (
  user_id text collate "C" primary key check (length(user_id) between 1 and 128),
  created_at timestamptz not null default punctual.now()
);

create table public.products (
  user_id text collate "C" not null check (length(user_id) between 1 and 128),
  product_id text collate "C" not null check (length(product_id) between 1 and 128),
  name text not null default '',
  -- Refuses NaN and the infinities too.
  value numeric not null check (abs(value) < 1e20),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  archived_at timestamptz,
  updated_at timestamptz not null default punctual.now(),
  primary key (user_id, product_id)
);

-- Guarantee: every product's user is a row of users, whoever writes the product.
-- For a whole statement at once: a foreign key is checked row by row, which would double the time of an import.
create function public.note_users_of_products() returns trigger
  language plpgsql
  as $$
begin
  insert into public.users (user_id, created_at)
  select user_id, (select punctual.now()) from (select distinct user_id from written) w
   where not exists (select from public.users u where u.user_id = w.user_id)
   order by user_id
  on conflict (user_id) do nothing;
  return null;
end
$$;

create trigger note_users after insert on public.products
  referencing new table as written
  for each statement execute function public.note_users_of_products();

-- The key leads with the user: a run writes it in order, and a user's history is one stretch of it.
create table public.product_snapshots (
  user_id text collate "C" not null,
  product_id text collate "C" not null,
  date date not null,
  value numeric not null,
  currency text not null,
  taken_at timestamptz not null default punctual.now(),
  primary key (user_id, product_id, date)
);

-- When each day was last recorded to its end: to ask the snapshots themselves would read all of them.
create table public.snapshot_days (
  date date primary key,
  recorded_at timestamptz not null
);
