// Fills a database with schedules and the history of their runs, as rows that look as if the engine had made them one by one.
import type { Database, Queryable } from "@punctual/database";

export interface History {
  readonly schedules: number;
  /** A fifth of them lie within the last 24 hours, the others spread evenly over the days before. */
  readonly runs: number;
  /** At least 2. */
  readonly days: number;
}

/** For speed and size only: the database must have the engine's migrations, and nothing in it yet. */
export async function seedHistory(database: Database, history: History): Promise<void> {
  await database.transaction(
    async (transaction) => {
      await transaction.execute(
        "select punctual.make_partitions((punctual.now() at time zone 'UTC')::date - $1::integer, $1 + 9)",
        [history.days],
      );
      await seedSchedules(transaction, history);
      await seedRuns(transaction, history);
      await seedDeaths(transaction);
      await seedOpenRuns(transaction);
    },
    { statementTimeoutSeconds: 0 },
  );
  for (const table of tables) await database.execute(`vacuum (analyze) punctual.${table}`);
}

const tables = [
  "schedules",
  "schedule_versions",
  "next_occurrences",
  "runs",
  "queue",
  "attempts",
  "dead_letters",
];

/** Ids grow with time, as those of rows that are made one after another. */
const idAt = (at: string, salt: string): string =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${salt}), 1, 3) || '8' || substr(md5(${salt}), 4, 15))::uuid`;

const scheduleId = idAt("timestamptz '2026-01-01Z' + make_interval(secs => n)", "'schedule' || n");

async function seedSchedules(transaction: Queryable, { schedules }: History): Promise<void> {
  await transaction.execute(
    `insert into punctual.schedule_groups (tenant, name, created_at)
     select 'default', name, punctual.now() from unnest(array['default'] || array(select 'team-' || g from generate_series(1, 9) g)) name
     on conflict do nothing`,
  );
  await transaction.execute(
    `insert into punctual.schedules (id, tenant, group_name, name, state, state_reason, origin, version, created_at, updated_at)
     select ${scheduleId}, 'default', case n % 10 when 0 then 'default' else 'team-' || n % 10 end, 'schedule-' || lpad(n::text, 5, '0'),
            case when n % 10 = 3 then 'paused' else 'enabled' end, case when n % 10 = 3 then 'maintenance' end,
            case when n % 4 = 0 then 'code' else 'api' end, 1, at, at
       from generate_series(1, $1::integer) n, punctual.now() at`,
    [schedules],
  );
  await transaction.execute(
    `insert into punctual.schedule_versions (
       schedule_id, version, expression, timezone, anchor_at, description, target, input, input_is_json, max_retries, max_age_seconds,
       flexible_window_minutes, overlap, catch_up, dst_gap, dst_overlap, after_completion, created_at, actor)
     select ${scheduleId}, 1, 'cron(' || n % 60 || ' ' || n / 60 % 24 || ' * * ? *)', ${zone}, at,
            case when n % 5 = 0 then 'Report number ' || n end, ${target}, '{"date":"<aws.scheduler.scheduled-date>"}', true, 185, 86400, 0,
            'skip', 'latest', 'skip', 'first', 'none', at, 'seed'
       from generate_series(1, $1::integer) n, punctual.now() at`,
    [schedules],
  );
  await transaction.execute(seedNextOccurrences);
}

const zone = "(array['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Tokyo'])[n % 4 + 1]";
/** Nobody knows these jobs, and nobody has this address: whoever starts a node over the history disturbs nothing. */
const target = `case when n % 10 = 1 then jsonb_build_object('kind', 'http', 'url', 'https://history.invalid/' || n, 'method', 'POST',
                       'headers', '{}'::jsonb, 'connection', null, 'timeoutSeconds', 30)
                     else jsonb_build_object('kind', 'job', 'job', 'history.job-' || n % 20) end`;

/** Where the clock on the wall of its zone shows its time next. */
const seedNextOccurrences = `
  insert into punctual.next_occurrences (schedule_id, next_at, plan_at, version)
  select schedule_id, next_at, next_at, 1
    from (select s.id as schedule_id, case when today > punctual.now() then today else tomorrow end as next_at
            from punctual.schedules s
            join punctual.schedule_versions v on v.schedule_id = s.id
           cross join lateral (select regexp_match(v.expression, '^cron\\((\\d+) (\\d+)') as parts) e
           cross join lateral (select (punctual.now() at time zone v.timezone)::date + make_interval(hours => parts[2]::integer, mins => parts[1]::integer) as wall) w
           cross join lateral (select wall at time zone v.timezone as today, (wall + interval '1 day') at time zone v.timezone as tomorrow) t
           where s.state = 'enabled') due`;

/** Of every hundred: what most end as, and some of every other end. */
const state = `case when luck < 94 then 'succeeded' when luck < 95 then 'partial' when luck < 97 then 'dead' when luck < 98 then 'skipped'
                    when luck < 99 then 'missed' else 'cancelled' end`;

async function seedRuns(transaction: Queryable, { schedules, runs, days }: History): Promise<void> {
  await transaction.execute(
    `insert into punctual.runs (
       id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, state, reason, attempt_count, created_at, due_at, started_at,
       ended_at, tally, error, token, node, attempt_at, status, response_excerpt)
     select ${idAt("scheduled_at", "'run' || i")}, 'default', v.schedule_id, 1, 'scheduled', v.target ->> 'job', scheduled_at, state,
            case state when 'skipped' then 'the last run was still going' when 'missed' then 'catch-up is none' when 'dead' then 'retries spent' end,
            case when began then 1 else 0 end, scheduled_at, scheduled_at, case when began then started_at end, started_at + interval '2 seconds',
            case when state = 'partial' then '{"total": 10, "successful": 9, "failed": 1, "skipped": 0}'::json end,
            case state when 'dead' then 'The target answered ' || 500 + i % 5 || '.' end,
            case state when 'succeeded' then i end, case state when 'succeeded' then '00000000-0000-4000-8000-000000000001'::uuid end,
            case state when 'succeeded' then started_at end, case state when 'succeeded' then 200 end,
            case state when 'succeeded' then '{"ok":true}' end
       from generate_series(0, $2::integer - 1) i
      cross join lateral (select i % $1::integer + 1 as n, ('x' || substr(md5(i::text), 1, 7))::bit(28)::integer % 100 as luck) g
      cross join lateral (select ${state} as state,
                                 date_trunc('milliseconds', punctual.now() - case when i < $2 / 5 then i * interval '1 day' / ($2 / 5)
                                   else interval '1 day' + (i - $2 / 5) * ($3::integer - 1) * interval '1 day' / ($2 - $2 / 5) end) as scheduled_at) w
      cross join lateral (select scheduled_at + make_interval(secs => 0.002 + (i % 997)::float8 / 10000) as started_at,
                                 state not in ('skipped', 'missed', 'cancelled') as began) b
       join punctual.schedule_versions v on v.schedule_id = ${scheduleId}`,
    [schedules, runs, days],
  );
}

/** One in ten was redriven since. */
async function seedDeaths(transaction: Queryable): Promise<void> {
  await transaction.execute(
    `insert into punctual.dead_letters (tenant, run_id, scheduled_at, schedule_id, job, reason, error, created_at, redriven_at)
     select tenant, id, scheduled_at, schedule_id, job, reason, error, ended_at, case when ended_at::time < '02:24' then ended_at + interval '1 hour' end
       from punctual.runs where state = 'dead'`,
  );
  await transaction.execute(
    `insert into punctual.attempts (run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, status, error)
     select id, scheduled_at, row_number() over (), 1, '00000000-0000-4000-8000-000000000001', started_at, ended_at, 'failed', 500, error
       from punctual.runs where state = 'dead'`,
  );
}

/** The newest hundred wait for their first attempt or a retry. */
async function seedOpenRuns(transaction: Queryable): Promise<void> {
  await transaction.execute(
    `with newest as (
       update punctual.runs r
          set state = 'waiting', reason = null, ended_at = null, error = null, tally = null, token = null, node = null, attempt_at = null,
              status = null, response_excerpt = null, attempt_count = 0, started_at = null
        where (r.id, r.scheduled_at) in (select id, scheduled_at from punctual.runs where state = 'succeeded' order by scheduled_at desc limit 100)
       returning r.*
     )
     insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, attempt, retries)
     select id, scheduled_at, tenant, schedule_id, job, 'waiting', punctual.now() + interval '1 hour', scheduled_at + interval '1 day',
            row_number() over () % 2, row_number() over () % 2
       from newest`,
  );
}
