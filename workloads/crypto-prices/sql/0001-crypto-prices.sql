-- Coins and currencies, the prices that were fetched of them, and what keeps the fetching within CoinGecko's limit.

-- Ids compare by code point: series come in the same order on every server and in every program.
create table public.coins (
  id text collate "C" primary key,
  symbol text not null,
  name text not null
);

create table public.currencies (
  code text collate "C" primary key
);

-- A day of a series is one row: a fetch brings ninety of them, and writes ninety rows instead of more than two thousand.
create table public.hourly_price_days (
  coin_id text collate "C" not null,
  currency text collate "C" not null,
  date date not null,
  -- Since 00:00 UTC of the date, ascending.
  milliseconds integer[] not null check (cardinality(milliseconds) > 0),
  -- As CoinGecko's JSON has them, every digit: they are neither written nor read as text on their way.
  prices double precision[] not null check (cardinality(prices) = cardinality(milliseconds)),
  primary key (coin_id, currency, date)
);

-- The same for whoever reads it with SQL: a row a point.
create view public.hourly_prices as
select d.coin_id, d.currency, d.date::timestamp at time zone 'UTC' + p.millisecond * interval '1 millisecond' as at,
       -- By way of text: a cast of its own would keep fifteen digits.
       p.price::text::numeric as price
  from public.hourly_price_days d
 cross join lateral unnest(d.milliseconds, d.prices) as p (millisecond, price);

create table public.daily_prices (
  coin_id text collate "C" not null,
  currency text collate "C" not null,
  date date not null,
  average numeric not null,
  points integer not null check (points > 0),
  updated_at timestamptz not null default punctual.now(),
  primary key (coin_id, currency, date)
);

-- The freshness of the table is asked for every minute.
create index daily_prices_updated_at on public.daily_prices (updated_at desc);

-- The last fetch that brought the prices of at least one series.
create table public.price_fetches (
  upstream text primary key check (upstream = 'coingecko'),
  run_id text not null,
  succeeded_at timestamptz not null
);

-- CoinGecko counts real time, whatever punctual.now() was moved to. A test puts its own time in place of this function.
create function public.coingecko_now() returns timestamptz language sql volatile as 'select clock_timestamp()';

-- One row, locked by whoever asks for a turn: all nodes share the limit.
create table public.coingecko_gate (
  upstream text primary key check (upstream = 'coingecko'),
  stopped_until timestamptz not null default 'epoch'
);
insert into public.coingecko_gate (upstream) values ('coingecko');

-- Every request of the last day. One counts until `counts_until`: while it is under way that is the latest moment possible,
-- so that a node that vanished gives its turn back.
create table public.coingecko_requests (
  id bigint generated always as identity primary key,
  sent_at timestamptz not null,
  under_way boolean not null default true,
  counts_until timestamptz not null
);
create index coingecko_requests_counts_until on public.coingecko_requests (counts_until);
