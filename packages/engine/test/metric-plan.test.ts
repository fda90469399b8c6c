// What is counted and listed of a span is read once by each part of its statement, also by the plan that PostgreSQL keeps for any parameters.
import type { Queryable } from "@punctual/database";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { listAttemptLines } from "../src/log-line/list-attempt-lines.sql.ts";
import { readAttemptMetric } from "../src/metric-alarm/read-attempt-metric.sql.ts";
import { readDeadLetterMetric } from "../src/metric-alarm/read-dead-letter-metric.sql.ts";
import { readRunMetric } from "../src/metric-alarm/read-run-metric.sql.ts";

const schedules = 40;
const runs = 400;

let bench: TestEngine;
beforeAll(async () => {
  bench = await createTestEngine({ now: "2026-03-01T12:00:00Z" });
  const { database } = bench.engine;
  await database.execute(
    `insert into punctual.schedules (id, tenant, group_name, name, state, origin, version, created_at, updated_at)
     select md5(g::text)::uuid, 'default', 'default', 's' || g, 'paused', 'api', 1, punctual.now(), punctual.now()
       from generate_series(1, ${schedules}) g`,
  );
  await database.execute(
    `insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, scheduled_at, state, attempt_count, created_at, due_at,
                                started_at, ended_at, token, attempt_at)
     select gen_random_uuid(), 'default', md5((1 + g % ${schedules})::text)::uuid, 1, 'manual', t.at, 'succeeded', 1, t.at, t.at, t.at, t.at, g, t.at
       from generate_series(1, ${runs}) g
      cross join (select punctual.now() as at) t`,
  );
});
afterAll(() => bench.close());

const plan = z.object({
  "Relation Name": z.string().optional(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().default(0),
  get Plans() {
    return z.array(plan).default([]);
  },
});
type Plan = z.output<typeof plan>;
const explained = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: plan })]) })]);

const everyStep = (step: Plan): readonly Plan[] => [step, ...step.Plans.flatMap(everyStep)];

/** How many rows of runs were looked at, whatever became of them. */
const looked = (whole: Plan): number =>
  everyStep(whole)
    .filter((step) => step["Relation Name"]?.startsWith("runs") === true)
    .map((step) => (step["Actual Rows"] + step["Rows Removed by Filter"]) * step["Actual Loops"])
    .reduce((sum, rows) => sum + rows, 0);

interface Asked {
  readonly text: string;
  readonly parameters: readonly string[];
}

/** Of a statement for the group `default` in the last hour, planned for any parameters. */
async function planOf(queryable: Queryable, { text, parameters }: Asked, what: string): Promise<Plan> {
  const values: Readonly<Record<string, string>> = {
    since: "'2026-03-01T11:30:00Z'",
    until: "'2026-03-01T12:30:00Z'",
    tenant: "'default'",
    what: `'${what}'`,
    of: "'schedules'",
    groupName: "'default'",
    periodSeconds: "60",
    limit: "1000",
  };
  await queryable.execute("set local plan_cache_mode = force_generic_plan");
  await queryable.execute(`prepare asked as ${text}`);
  const given = parameters.map((name) => values[name] ?? "null").join(", ");
  const rows = await queryable.execute(`explain (analyze, format json) execute asked(${given})`);
  await queryable.execute("deallocate asked");
  const [
    {
      "QUERY PLAN": [{ Plan: whole }],
    },
  ] = explained.parse(rows);
  return whole;
}

const statements = [
  { of: "attempts", asked: readAttemptMetric, what: "attempts" },
  { of: "runs", asked: readRunMetric, what: "runs-created" },
  { of: "dead letters", asked: readDeadLetterMetric, what: "dead-letters" },
  { of: "log lines", asked: listAttemptLines, what: "" },
] as const;

/** How many rows of runs each statement looked at. */
const all = (): Promise<Readonly<Record<string, number>>> =>
  bench.engine.database.transaction(async (transaction) => {
    const found: Record<string, number> = {};
    for (const { of, asked, what } of statements) found[of] = looked(await planOf(transaction, asked, what));
    return found;
  });

/** Once by each of the two parts of those that have attempts. */
const once = {
  attempts: expect.toSatisfy((rows: number) => rows <= 2 * runs),
  runs,
  "dead letters": 0,
  "log lines": expect.toSatisfy((rows: number) => rows <= 2 * runs),
};

test("a span is not read anew for every schedule, whatever PostgreSQL knows of the tables", async () => {
  expect(await all()).toEqual(once);
  await bench.engine.database.execute("analyze punctual.runs, punctual.schedules");
  expect(await all()).toEqual(once);
});
