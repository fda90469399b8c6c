// What the jobs did, as people and programs read it: SQL as documented, the API by token, the log.
import { afterEach, expect, test } from "vitest";
import { ada, bob, openMetrics, stored, token, type Metrics, type MetricsOptions } from "./open-metrics.ts";

let opened: Metrics | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function open(options: MetricsOptions = {}): Promise<Metrics> {
  const metrics = (opened = await openMetrics(options));
  await metrics.putTenant(ada);
  await metrics.putTenant(bob);
  return metrics;
}

const march = { from: "2026-03-01", to: "2026-03-02" };

async function openRebuilt(): Promise<Metrics> {
  const metrics = await open();
  await stored(metrics, ada, {
    sales: [{ id: 1, at: "2026-03-01T15:00:00Z" }],
    visits: [["MLB2", "2026-03-02", 4]],
  });
  await metrics.rebuild({ tenantId: ada, ...march });
  await metrics.clock.advance({ minutes: 1 });
  await metrics.rebuild({ tenantId: bob, ...march });
  return metrics;
}

test("S3.24 S3.25: the documented query finds each run, newest first, with all that it asks for", async () => {
  const metrics = await openRebuilt();
  const rows = await metrics.database.execute(`
    SELECT
      id,
      job_type,
      status,
      started_at,
      completed_at,
      duration_ms,
      records_processed,
      error_message,
      metadata
    FROM job_logs
    WHERE job_type = 'metrics_aggregation'
    ORDER BY started_at DESC
    LIMIT 10;`);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    job_type: "metrics_aggregation",
    status: "succeeded",
    started_at: new Date("2026-03-02T09:00:00Z"),
    completed_at: new Date("2026-03-02T09:00:00Z"),
    duration_ms: "0",
    records_processed: "2",
    error_message: null,
    metadata: { tenantId: ada, ...march, trigger: "api", actor: "INTERNAL_JOBS_KEY" },
  });
});

test("S3.28 S3.29 S3.30 S3.36 S3.37: every other documented statement runs as printed", async () => {
  const metrics = await openRebuilt();
  const { database } = metrics;
  expect(
    await database.execute(`
      SELECT
        tenant_id,
        MAX(date) as max_date,
        COUNT(*) as total_records
      FROM listing_metrics_daily
      GROUP BY tenant_id;`),
  ).toEqual([{ tenant_id: ada, max_date: "2026-03-02", total_records: "2" }]);
  const verdict = (tenant: string) =>
    database.execute(`
      SELECT
        CASE
          WHEN MAX(date) >= CURRENT_DATE - INTERVAL '1 day' THEN 'OK'
          ELSE 'DESATUALIZADO'
        END as status,
        MAX(date) as ultima_data
      FROM listing_metrics_daily
      WHERE tenant_id = '${tenant}';`);
  expect(await verdict(bob)).toEqual([{ status: "DESATUALIZADO", ultima_data: null }]);
  expect(await verdict(ada)).toEqual([
    { status: expect.stringMatching(/^OK$|^DESATUALIZADO$/), ultima_data: "2026-03-02" },
  ]);
  const period = () =>
    database.execute(`
      SELECT date, COUNT(*), source
      FROM listing_metrics_daily
      WHERE tenant_id = '${ada}'
      GROUP BY date, source
      ORDER BY date DESC;`);
  const whole = [
    { date: "2026-03-02", count: "1", source: "internal_job" },
    { date: "2026-03-01", count: "1", source: "internal_job" },
  ];
  expect(await period()).toEqual(whole);
  await database.execute(`
    DELETE FROM listing_metrics_daily
    WHERE tenant_id = '${ada}'
      AND date BETWEEN '2026-03-01' AND '2026-03-31'
      AND source = 'internal_job';`);
  expect(await period()).toEqual([]);
  // S3.38: the documented way back.
  expect((await metrics.rebuild({ tenantId: ada, ...march })).body).toMatchObject({ rowsUpserted: 2 });
  expect(await period()).toEqual(whole);
});

test("S3.6: a token sees its own tenant's runs, newest first, page by page, and nobody else's", async () => {
  const metrics = await openRebuilt();
  await metrics.rebuild({ tenantId: ada, from: "2026-02-01", to: "2026-02-02" });
  const first = await metrics.as(ada, "/api/v1/jobs/status?jobType=metrics_aggregation&limit=1");
  expect(first.status).toBe(200);
  expect(first.body).toEqual({
    items: [
      {
        id: expect.any(String),
        jobType: "metrics_aggregation",
        status: "succeeded",
        startedAt: "2026-03-02T09:01:00.000Z",
        completedAt: "2026-03-02T09:01:00.000Z",
        durationMs: 0,
        recordsProcessed: 0,
        errorMessage: null,
        metadata: {
          tenantId: ada,
          from: "2026-02-01",
          to: "2026-02-02",
          trigger: "api",
          actor: "INTERNAL_JOBS_KEY",
        },
      },
    ],
    nextCursor: expect.any(String),
  });
  const { nextCursor } = first.body as { nextCursor: string };
  const second = await metrics.as(
    ada,
    `/api/v1/jobs/status?jobType=metrics_aggregation&limit=1&cursor=${nextCursor}`,
  );
  expect(second.body).toMatchObject({ items: [{ recordsProcessed: 2 }], nextCursor: null });
  expect((await metrics.as(bob, `/api/v1/jobs/status?cursor=${nextCursor}`)).status).toBe(400);
  expect((await metrics.as(ada, "/api/v1/jobs/status?jobType=mercadolivre_sync")).body).toEqual({
    items: [],
    nextCursor: null,
  });
  expect((await metrics.as(ada, "/api/v1/jobs/status?jobType=other")).status).toBe(400);
  expect((await metrics.as(ada, `/api/v1/jobs/status?tenantId=${bob}`)).status).toBe(400);
});

test("S3.7: the statistics count the token's tenant by job type", async () => {
  const metrics = await openRebuilt();
  expect((await metrics.as(ada, "/api/v1/jobs/stats")).body).toEqual({
    items: [
      {
        jobType: "metrics_aggregation",
        total: 1,
        succeeded: 1,
        partial: 0,
        failed: 0,
        running: 0,
        averageDurationMs: 0,
        lastStartedAt: "2026-03-02T09:00:00.000Z",
        lastSucceededAt: "2026-03-02T09:00:00.000Z",
      },
    ],
  });
});

test("a token without a tenant is 403, a wrong one or none is 401", async () => {
  const metrics = await open();
  for (const path of ["/api/v1/jobs/status", "/api/v1/jobs/stats", "/api/v1/metrics/freshness"]) {
    for (const tenantId of [undefined, 7, "ada"]) {
      const answer = await metrics.as(tenantId, path);
      expect(answer.status).toBe(403);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
    }
    const headers = { authorization: `Bearer ${token({ tenantId: ada })}x` };
    expect((await metrics.call({ method: "GET", path, headers })).status).toBe(401);
    expect((await metrics.call({ method: "GET", path })).status).toBe(401);
    expect((await metrics.call({ method: "GET", path, role: "admin" })).status).toBe(401);
  }
});

test("S3.26: each run begins and ends with a line that names the job type, the tenant and the run", async () => {
  const metrics = await openRebuilt();
  const answer = await metrics.rebuild({ tenantId: ada, from: "2026-02-01", to: "2026-02-02" });
  const id = String(answer.headers["punctual-run-id"]);
  const lines = metrics.lines.filter(({ message }) => message.includes(id));
  expect(lines.map(({ message }) => message)).toEqual([
    `[INTERNAL-JOB] metrics_aggregation started tenant=${ada} run=${id}`,
    `[INTERNAL-JOB] metrics_aggregation completed tenant=${ada} run=${id}`,
  ]);
  expect(lines[1]?.data).toMatchObject({
    jobType: "metrics_aggregation",
    tenantId: ada,
    rowsUpserted: 0,
    runId: id,
  });
});

test("better 8: the log says what began a run, a schedule's occurrence and the tenants' runs below it alike", async () => {
  const metrics = await open({ now: "2026-03-02T05:59:00Z" });
  await metrics.call({
    method: "PUT",
    path: "/api/v1/schedules/default/superseller-daily-metrics-rebuild",
    role: "operator",
    body: {
      expression: "cron(0 3 * * ? *)",
      timezone: "America/Sao_Paulo",
      target: { kind: "job", job: "marketplace-metrics.rebuild" },
      input: {},
    },
  });
  await metrics.clock.set("2026-03-02T06:00:00Z");
  await metrics.engine.workOff();
  const metadata = {
    from: "2026-03-01",
    to: "2026-03-02",
    trigger: "schedule",
    actor: "default/superseller-daily-metrics-rebuild",
  };
  await expect
    .poll(
      () =>
        metrics.database.execute("select status, metadata from job_logs order by metadata ->> 'tenantId'"),
      {
        timeout: 20_000,
      },
    )
    .toEqual([
      { status: "succeeded", metadata: { ...metadata, tenantId: ada } },
      { status: "succeeded", metadata: { ...metadata, tenantId: bob } },
      { status: "succeeded", metadata: { ...metadata, tenantId: null } },
    ]);
  // Whoever asks by token sees the tenant's own run, not that over all tenants.
  expect((await metrics.as(ada, "/api/v1/jobs/stats")).body).toMatchObject({ items: [{ total: 1 }] });
});

test("a run with an odd input hides no other one", async () => {
  const metrics = await openRebuilt();
  await metrics.database.execute(
    "update punctual.runs set input = '{\"tenantId\": \"\\u0000\"}' where input like '%2222%'",
  );
  expect(await metrics.database.execute("select count(*)::int as n from job_logs")).toEqual([{ n: 2 }]);
  expect((await metrics.as(ada, "/api/v1/jobs/stats")).body).toMatchObject({ items: [{ total: 1 }] });
});

test("S3.30: freshness is the document's verdict, by the date where the tenant is", async () => {
  const metrics = await openRebuilt();
  expect((await metrics.as(ada, "/api/v1/metrics/freshness")).body).toEqual({
    status: "OK",
    lastDate: "2026-03-02",
  });
  expect((await metrics.as(bob, "/api/v1/metrics/freshness")).body).toEqual({
    status: "DESATUALIZADO",
    lastDate: null,
  });
  await metrics.clock.set("2026-03-04T02:59:00Z");
  expect((await metrics.as(ada, "/api/v1/metrics/freshness")).body).toMatchObject({ status: "OK" });
  await metrics.clock.set("2026-03-04T03:00:00Z");
  expect((await metrics.as(ada, "/api/v1/metrics/freshness")).body).toMatchObject({
    status: "DESATUALIZADO",
  });
});

test("a listing's metrics are the tenant's alone, newest date first, page by page", async () => {
  const metrics = await open();
  await stored(metrics, ada, {
    sales: [{ id: 1, at: "2026-03-02T15:00:00Z", unitPrice: 10.1 }],
    visits: [
      ["MLB1", "2026-03-01", 3],
      ["MLB1", "2026-03-02", 4],
    ],
  });
  await metrics.rebuild({ tenantId: ada, ...march });
  const page = await metrics.as(ada, "/api/v1/listings/MLB1/metrics?limit=1");
  expect(page.body).toEqual({
    items: [
      {
        date: "2026-03-02",
        visits: 4,
        orders: 1,
        unitsSold: 1,
        revenue: 10.1,
        conversionRate: 0.25,
        currency: "BRL",
        source: "internal_job",
        updatedAt: "2026-03-02T09:00:00.000Z",
      },
    ],
    nextCursor: expect.any(String),
  });
  const { nextCursor } = page.body as { nextCursor: string };
  expect(
    (await metrics.as(ada, `/api/v1/listings/MLB1/metrics?limit=1&cursor=${nextCursor}`)).body,
  ).toMatchObject({
    items: [{ date: "2026-03-01", conversionRate: 0 }],
    nextCursor: null,
  });
  expect(
    (await metrics.as(ada, "/api/v1/listings/MLB1/metrics?from=2026-03-02&to=2026-03-02")).body,
  ).toMatchObject({
    items: [{ date: "2026-03-02" }],
  });
  expect((await metrics.as(ada, "/api/v1/listings/MLB1/metrics?from=2026-03-02&to=2026-03-01")).status).toBe(
    400,
  );
  expect((await metrics.as(bob, "/api/v1/listings/MLB1/metrics")).status).toBe(404);
  expect((await metrics.as(undefined, "/api/v1/listings/MLB1/metrics")).status).toBe(403);
});
