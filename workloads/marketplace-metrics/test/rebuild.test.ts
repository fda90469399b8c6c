// What a rebuild makes of orders and visits.
import { afterEach, expect, test } from "vitest";
import { ada, bob, openMetrics, stored, type Metrics, type MetricsOptions } from "./open-metrics.ts";

let opened: Metrics | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function open(options: MetricsOptions = {}): Promise<Metrics> {
  const metrics = (opened = await openMetrics(options));
  await metrics.putTenant(ada);
  return metrics;
}

const march = { tenantId: ada, from: "2026-03-01", to: "2026-03-02" };

test("S3.1 S3.2 S3.3: a row per listing and date with a visit or a paid order, and the documented answer", async () => {
  const metrics = await open();
  await stored(metrics, ada, {
    sales: [
      { id: 1, at: "2026-03-01T15:00:00Z", quantity: 2, unitPrice: 10.1 },
      { id: 1, at: "2026-03-01T15:00:00Z", quantity: 1, unitPrice: 0.2 },
      { id: 2, at: "2026-03-01T18:00:00Z" },
      { id: 3, at: "2026-03-02T15:00:00Z", status: "cancelled" },
      { id: 4, at: "2026-03-02T15:00:00Z", listingId: "MLB3" },
      { id: 5, at: "2026-02-28T15:00:00Z" },
    ],
    visits: [
      ["MLB1", "2026-03-01", 7],
      ["MLB2", "2026-03-01", 3],
      ["MLB2", "2026-03-02", 0],
      ["MLB1", "2026-02-28", 9],
    ],
  });
  await metrics.database.execute(
    "insert into listings (tenant_id, listing_id, currency) values ($1, 'MLB1', 'BRL'), ($1, 'MLB2', 'ARS')",
    [ada],
  );
  const answer = await metrics.rebuild(march);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: true,
    jobLogId: answer.headers["punctual-run-id"],
    duration: expect.any(Number),
    daysProcessed: 2,
    rowsUpserted: 3,
    listingsProcessed: 2,
    dateRange: { from: "2026-03-01", to: "2026-03-02", maxDateAfterRebuild: "2026-03-02" },
  });
  const row = { conversion_rate: null, source: "internal_job", currency: "BRL" };
  expect(await metrics.metrics()).toEqual([
    {
      ...row,
      listing_id: "MLB1",
      date: "2026-03-01",
      visits: 7,
      orders: 2,
      units_sold: 4,
      revenue: "30.4",
      conversion_rate: "0.2857",
    },
    {
      ...row,
      listing_id: "MLB2",
      date: "2026-03-01",
      visits: 3,
      orders: 0,
      units_sold: 0,
      revenue: "0",
      conversion_rate: "0.0000",
      currency: "ARS",
    },
    { ...row, listing_id: "MLB3", date: "2026-03-02", visits: 0, orders: 1, units_sold: 1, revenue: "10" },
  ]);
});

test("an order belongs to the date that it has where the tenant is, across a change of the clocks too", async () => {
  const metrics = await open();
  // São Paulo's last summer time ended on 2019-02-17 at 00:00, when the clocks went back to 23:00 of the day before.
  await stored(metrics, ada, {
    sales: [
      { id: 1, at: "2026-03-01T02:59:59Z" },
      { id: 2, at: "2026-03-01T03:00:00Z" },
      { id: 3, at: "2019-02-17T02:30:00Z" },
      { id: 4, at: "2019-02-17T03:00:00Z" },
    ],
  });
  await metrics.rebuild({ tenantId: ada, from: "2026-02-28", to: "2026-03-01" });
  await metrics.rebuild({ tenantId: ada, from: "2019-02-16", to: "2019-02-17" });
  expect((await metrics.metrics()).map(({ date, orders }) => [date, orders])).toEqual([
    ["2019-02-16", 1],
    ["2019-02-17", 1],
    ["2026-02-28", 1],
    ["2026-03-01", 1],
  ]);
});

test("a repetition leaves every row as it is, and its answer says the same", async () => {
  const metrics = await open();
  await stored(metrics, ada, {
    sales: [{ id: 1, at: "2026-03-01T15:00:00Z" }],
    visits: [["MLB2", "2026-03-01", 1]],
  });
  const first = await metrics.rebuild(march);
  const stamps = await metrics.database.execute(
    "select listing_id, updated_at, xmin::text from listing_metrics_daily",
  );
  await metrics.clock.advance({ hours: 1 });
  const second = await metrics.rebuild(march);
  expect(
    await metrics.database.execute("select listing_id, updated_at, xmin::text from listing_metrics_daily"),
  ).toEqual(stamps);
  const { jobLogId: _one, duration: _two, ...rest } = first.body as Record<string, unknown>;
  expect(second.body).toMatchObject(rest);
});

test("what no longer stands for anything goes, what changed is updated, and another source is never touched", async () => {
  const metrics = await open();
  await stored(metrics, ada, {
    sales: [
      { id: 1, at: "2026-03-01T15:00:00Z" },
      { id: 2, at: "2026-03-01T15:00:00Z", listingId: "MLB2" },
      { id: 3, at: "2026-03-01T15:00:00Z", listingId: "MLB9" },
    ],
  });
  await metrics.database.execute(
    `insert into listing_metrics_daily (tenant_id, listing_id, date, visits, orders, units_sold, revenue, source)
     values ($1, 'MLB9', '2026-03-01', 99, 9, 9, 9, 'import'), ($1, 'MLB8', '2026-03-01', 99, 9, 9, 9, 'import'),
            ($1, 'MLB7', '2026-03-01', 5, 0, 0, 0, 'internal_job'), ($1, 'MLB7', '2026-02-28', 5, 0, 0, 0, 'internal_job')`,
    [ada],
  );
  expect((await metrics.rebuild(march)).body).toMatchObject({ rowsUpserted: 2 });
  await metrics.database.execute("update orders set status = 'cancelled' where order_id = 1");
  await metrics.database.execute("update order_items set quantity = 5 where order_id = 2");
  expect((await metrics.rebuild(march)).body).toMatchObject({ rowsUpserted: 1 });
  expect(
    (await metrics.metrics()).map((row) => [row.listing_id, row.date, row.units_sold, row.source]),
  ).toEqual([
    ["MLB2", "2026-03-01", 5, "internal_job"],
    ["MLB7", "2026-02-28", 0, "internal_job"],
    ["MLB8", "2026-03-01", 9, "import"],
    ["MLB9", "2026-03-01", 9, "import"],
  ]);
});

test("without dates it is yesterday and today where the tenant is, by the moment that the run stands for", async () => {
  const metrics = await open({ now: "2026-03-02T02:00:00Z" });
  expect((await metrics.rebuild({ tenantId: ada })).body).toMatchObject({
    dateRange: { from: "2026-02-28", to: "2026-03-01", maxDateAfterRebuild: null },
  });
  const late = await metrics.rebuild({ tenantId: ada }, { "punctual-scheduled-at": "2026-02-11T06:00:00Z" });
  expect(late.body).toMatchObject({ dateRange: { from: "2026-02-10", to: "2026-02-11" } });
});

test("better 2: an instant, as a template fills it in, is read as the tenant's local date", async () => {
  const metrics = await open();
  const answer = await metrics.rebuild({
    tenantId: ada.toUpperCase(),
    from: "2026-03-01T02:59:59Z",
    to: "2026-03-02T06:00:00Z",
  });
  expect(answer.body).toMatchObject({
    daysProcessed: 3,
    dateRange: { from: "2026-02-28", to: "2026-03-02" },
  });
});

test.each([
  ["a tenant that is no UUID", { tenantId: "ada" }, "tenantId"],
  ["a date that does not exist", { tenantId: ada, from: "2026-02-30" }, "from"],
  ["a date that is none", { tenantId: ada, to: "today" }, "to"],
  ["a placeholder that nobody filled in", { from: "<aws.scheduler.scheduled-time-minus-1d>" }, "from"],
  ["an instant that does not exist", { tenantId: ada, to: "2026-02-30T10:00:00Z" }, "to"],
  ["from after to", { tenantId: ada, from: "2026-03-02", to: "2026-03-01" }, "from"],
  ["from after to, of every tenant", { from: "2026-03-02", to: "2026-03-01" }, "from"],
  ["more than 366 days", { tenantId: ada, from: "2024-01-01", to: "2025-01-01" }, "to"],
  ["an unknown field", { tenantId: ada, form: "2026-03-01" }, "form"],
  ["a trigger, which is not the caller's to say", { tenantId: ada, trigger: "schedule" }, "trigger"],
])("%s is refused with 400, naming the field, and no run is made", async (_what, body, field) => {
  const metrics = await open();
  const answer = await metrics.rebuild(body);
  expect(answer.status).toBe(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.body).toMatchObject({ field });
  expect(await metrics.database.execute("select count(*)::int as n from punctual.runs")).toEqual([{ n: 0 }]);
});

test("366 days are rebuilt at once", async () => {
  const metrics = await open();
  const answer = await metrics.rebuild({ tenantId: ada, from: "2024-01-01", to: "2024-12-31" });
  expect(answer.body).toMatchObject({ daysProcessed: 366 });
});

test("a tenant that nobody made is 404, and no run is made", async () => {
  const metrics = await open();
  const answer = await metrics.rebuild({ ...march, tenantId: bob });
  expect(answer.status).toBe(404);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(await metrics.database.execute("select count(*)::int as n from punctual.runs")).toEqual([{ n: 0 }]);
});

test("S3.8 S3.9 S3.10: without the internal key, or with a wrong one, nobody gets in", async () => {
  const metrics = await open();
  for (const key of ["", "wrong"]) {
    const answer = await metrics.rebuild(march, { "x-internal-key": key });
    expect(answer.status).toBe(401);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect((await metrics.sync({ tenantId: ada }, { "x-internal-key": key })).status).toBe(401);
  }
  expect(metrics.lines.map(({ message }) => message)).toContain("[INTERNAL-JOB] credential refused");
});

test("better 6: without a tenant every tenant is rebuilt, each by a run of its own, and one that fails stops nobody", async () => {
  const metrics = await open();
  await metrics.putTenant(bob);
  await stored(metrics, ada, { sales: [{ id: 1, at: "2026-03-01T15:00:00Z" }] });
  // Too large for its column: this tenant's transaction fails.
  await stored(metrics, bob, {
    sales: [
      { id: 1, at: "2026-03-01T15:00:00Z", quantity: 2_000_000_000 },
      { id: 2, at: "2026-03-01T15:00:00Z", quantity: 2_000_000_000 },
    ],
  });
  const answer = await metrics.rebuild({ from: "2026-03-01", to: "2026-03-02" });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    success: false,
    status: "partial",
    jobLogId: answer.headers["punctual-run-id"],
    dateRange: { from: "2026-03-01", to: "2026-03-02" },
    results: {
      total: 2,
      successful: 1,
      failed: 1,
      errors: [{ tenantId: bob, error: expect.stringContaining("integer") }],
    },
  });
  expect(await metrics.metrics(ada)).toHaveLength(1);
  expect(await metrics.metrics(bob)).toHaveLength(0);
  const strict = await metrics.call({
    method: "POST",
    path: "/api/v1/jobs/rebuild-daily-metrics?strict=1",
    headers: { "x-internal-key": "wrong" },
  });
  expect(strict.status).toBe(401);
  const logs = await metrics.database.execute(
    "select status, metadata, error_message from job_logs order by started_at, metadata ->> 'tenantId' nulls first",
  );
  expect(logs).toEqual([
    {
      status: "partial",
      error_message: "1 of 2 tenants failed",
      metadata: {
        tenantId: null,
        from: "2026-03-01",
        to: "2026-03-02",
        trigger: "api",
        actor: "INTERNAL_JOBS_KEY",
      },
    },
    {
      status: "succeeded",
      error_message: null,
      metadata: {
        tenantId: ada,
        from: "2026-03-01",
        to: "2026-03-02",
        trigger: "api",
        actor: "INTERNAL_JOBS_KEY",
      },
    },
    {
      status: "failed",
      error_message: expect.stringContaining("integer"),
      metadata: {
        tenantId: bob,
        from: "2026-03-01",
        to: "2026-03-02",
        trigger: "api",
        actor: "INTERNAL_JOBS_KEY",
      },
    },
  ]);
});

test("one rebuild at a time works on a tenant: the second waits and then sees what the first has done", async () => {
  const metrics = await open();
  await stored(metrics, ada, { visits: [["MLB1", "2026-03-01", 1]] });
  const second = await metrics.database.transaction(async (transaction) => {
    await transaction.execute(
      "select pg_advisory_xact_lock(hashtextextended('marketplace-metrics.rebuild ' || $1, 0))",
      [ada],
    );
    const waiting = await metrics.rebuild(march, { prefer: "respond-async" });
    await expect
      .poll(
        () => metrics.database.execute("select from pg_locks where locktype = 'advisory' and not granted"),
        {
          timeout: 10_000,
        },
      )
      .toHaveLength(1);
    expect(await metrics.database.execute("select status from job_logs")).toEqual([{ status: "running" }]);
    const joined = await metrics.rebuild(march, { prefer: "respond-async" });
    expect(joined.headers["punctual-run-id"]).toBe(waiting.headers["punctual-run-id"]);
    const other = await metrics.rebuild({ ...march, from: "2026-02-28" }, { prefer: "respond-async" });
    expect(other.headers["punctual-run-id"]).not.toBe(waiting.headers["punctual-run-id"]);
    return waiting;
  });
  expect(second.status).toBe(202);
  await expect
    .poll(() => metrics.database.execute("select status from job_logs"), { timeout: 10_000 })
    .toEqual([{ status: "succeeded" }, { status: "succeeded" }]);
  expect(await metrics.metrics()).toHaveLength(1);
});

test("a call without dates joins another of the same day, never one that stands for another day", async () => {
  const metrics = await open();
  const asked = async (at: string): Promise<unknown> => {
    const headers = { prefer: "respond-async", "punctual-scheduled-at": at };
    return (await metrics.rebuild({ tenantId: ada }, headers)).headers["punctual-run-id"];
  };
  const runs = await metrics.database.transaction(async (transaction) => {
    await transaction.execute(
      "select pg_advisory_xact_lock(hashtextextended('marketplace-metrics.rebuild ' || $1, 0))",
      [ada],
    );
    return [
      await asked("2026-03-01T02:58:00Z"),
      await asked("2026-03-01T02:59:59Z"),
      await asked("2026-03-01T03:00:00Z"),
    ];
  });
  expect(runs[1]).toBe(runs[0]);
  expect(runs[2]).not.toBe(runs[0]);
  await expect
    .poll(() =>
      metrics.database.execute(
        "select id, status, metadata ->> 'from' as first, metadata ->> 'to' as last from job_logs order by 3",
      ),
    )
    .toEqual([
      { id: runs[0], status: "succeeded", first: "2026-02-27", last: "2026-02-28" },
      { id: runs[2], status: "succeeded", first: "2026-02-28", last: "2026-03-01" },
    ]);
});
