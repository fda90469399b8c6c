// Fills a database with schedules, as rows that look as if the engine had made them one by one.
import type { Database, Queryable } from "@punctual/database";
import { withoutIndexes } from "./without-indexes.ts";

export interface Filling {
  readonly count: number;
  /** Midnight, epoch milliseconds: the first occurrences lie in the day that begins here. */
  readonly dayMs: number;
}

/** Every tenth is paused and has no hot row. */
export const enabledShare = 0.9;
export const benchJob = "bench.job";

const secondsADay = 86_400;
const said = ["schedules", "schedule_versions"];
const hot = ["next_occurrences"];

/** Ids grow with time, as those of schedules that are made one after another. */
const id = `(lpad(to_hex(1767225600000 + n), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid`;
/** Where in the day it fires: scattered, so that what is due together lies on as many pages as there are rows. */
const second = `('x' || substr(md5(n::text), 20, 7))::bit(28)::integer % ${secondsADay}`;
/** Half of them fire by the minute in cron's way, half at a second of their own, as rates do. */
const isCron = "n % 2 = 1";

export async function fillSchedules(database: Database, { count, dayMs }: Filling): Promise<void> {
  await database.execute(
    "insert into punctual.schedule_groups (tenant, name, created_at) values ('default', 'default', now()) on conflict do nothing",
  );
  await database.transaction(
    async (transaction) => {
      await transaction.execute("set local maintenance_work_mem = '1GB'");
      await withoutIndexes(transaction, said, () => fillSaid(transaction, { count, dayMs }));
      // By now the keys are back by which the trigger finds what a schedule says.
      await withoutIndexes(transaction, hot, () => fillHotRows(transaction, { count, dayMs }));
    },
    { statementTimeoutSeconds: 0 },
  );
  for (const table of [...said, ...hot, "plans"]) await vacuum(database, table);
  await database.execute("checkpoint");
}

async function fillSaid(transaction: Queryable, { count, dayMs }: Filling): Promise<void> {
  await transaction.execute(
    `insert into punctual.schedules (id, tenant, group_name, name, state, origin, version, created_at, updated_at)
     select ${id}, 'default', 'default', 'schedule-' || n, case when n % 10 = 0 then 'paused' else 'enabled' end, 'api', 1, at, at
       from generate_series(1, $1::integer) n, to_timestamp(1767225600) at`,
    [count],
  );
  await transaction.execute(
    `insert into punctual.schedule_versions (
       schedule_id, version, expression, timezone, anchor_at, target, max_retries, max_age_seconds, flexible_window_minutes, overlap,
       catch_up, dst_gap, dst_overlap, after_completion, created_at, actor)
     select ${id}, 1, case when ${isCron} then 'cron(' || ${second} / 60 % 60 || ' ' || ${second} / 3600 || ' * * ? *)' else 'rate(1 day)' end,
            'UTC', to_timestamp($2::float8 / 1000 - ${secondsADay} + ${second}), '{"kind": "job", "job": "${benchJob}"}', 185, 86400, 0,
            'allow', 'latest', 'skip', 'first', 'none', to_timestamp(1767225600), 'bench'
       from generate_series(1, $1::integer) n`,
    [count, dayMs],
  );
}

/** The trigger finds the plan of one schedule of each kind; the others take it over, as it would find the same for each. */
async function fillHotRows(transaction: Queryable, { count, dayMs }: Filling): Promise<void> {
  const rows = `select ${id} as schedule_id, to_timestamp($2::float8 / 1000 + case when ${isCron} then ${second} / 60 * 60 else ${second} end) as next_at,
                      case when ${isCron} then ${second} / 60 else -1 end as kind, n
                 from generate_series(1, $1::integer) n
                where n % 10 <> 0`;
  const columns = "(schedule_id, next_at, plan_at, version)";
  await transaction.execute(
    `insert into punctual.next_occurrences ${columns}
     select schedule_id, next_at, next_at - interval '1 second', 1 from (select distinct on (kind) * from (${rows}) h order by kind, n) one`,
    [count, dayMs],
  );
  await transaction.execute(
    `create temporary table kinds on commit drop as
     select v.expression, n.plan_id from punctual.next_occurrences n join punctual.schedule_versions v using (schedule_id)`,
  );
  await transaction.execute("truncate punctual.next_occurrences");
  await transaction.execute(
    "alter table punctual.next_occurrences disable trigger next_occurrences_fit_plan",
  );
  await transaction.execute(
    `insert into punctual.next_occurrences (schedule_id, next_at, plan_at, version, plan_id, anchor_at)
     select h.schedule_id, h.next_at, h.next_at - interval '1 second', 1, k.plan_id, case when h.kind < 0 then h.next_at - interval '1 day' end
       from (${rows}) h
       join kinds k on k.expression = case when h.kind < 0 then 'rate(1 day)' else 'cron(' || h.kind % 60 || ' ' || h.kind / 60 || ' * * ? *)' end
      order by h.n`,
    [count, dayMs],
  );
  await transaction.execute("alter table punctual.next_occurrences enable trigger next_occurrences_fit_plan");
}

/** On its own: it may take longer than any statement of the engine may. */
async function vacuum(database: Database, table: string): Promise<void> {
  await database.execute(`vacuum (analyze) punctual.${table}`);
}
