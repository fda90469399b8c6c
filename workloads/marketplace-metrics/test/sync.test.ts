// Bringing a tenant up to date with a marketplace that works, and with one that does not.
import { afterEach, expect, test } from "vitest";
import { ada, bob, item, openMetrics, order, type Metrics, type MetricsOptions } from "./open-metrics.ts";

let opened: Metrics | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const open = async (options: MetricsOptions = {}): Promise<Metrics> => (opened = await openMetrics(options));

const seller = 7;

async function openConnected(options: MetricsOptions = {}) {
  const metrics = await open(options);
  const shop = await metrics.connect(ada, seller);
  shop.items.push(item("MLB1", { title: "Fone" }), item("MLB2"));
  shop.sold.push(
    order({ id: 2_000_003_508_419_013, at: "2026-03-01T15:00:00Z", quantity: 2, unitPrice: 10.1 }),
    order({ id: 2, at: "2026-02-20T15:00:00Z", status: "cancelled" }),
    order({ id: 3, at: "2025-12-01T15:00:00Z" }),
  );
  shop.seen.set("MLB1 2026-03-01", 7).set("MLB2 2026-02-20", 3);
  return { metrics, shop };
}

const rows = ({ database }: Metrics, text: string) => database.execute(text);
const asked = ({ simulator }: Metrics, path: string) => simulator.requests.filter((one) => one.path === path);

test("S3.4 S3.5: listings, orders and visits are there after one call, with the documented answer", async () => {
  const { metrics } = await openConnected();
  const answer = await metrics.sync({ tenantId: ada, daysBack: 30 });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: true,
    jobLogId: answer.headers["punctual-run-id"],
    duration: expect.any(Number),
    listingsSynced: 2,
    ordersSynced: 2,
    visitsSynced: 62,
    dateRange: { from: "2026-01-31", to: "2026-03-02" },
  });
  expect(
    await rows(metrics, "select listing_id, title, status, price, currency from listings order by 1"),
  ).toEqual([
    { listing_id: "MLB1", title: "Fone", status: "active", price: "10", currency: "BRL" },
    { listing_id: "MLB2", title: "Listing MLB2", status: "active", price: "10", currency: "BRL" },
  ]);
  expect(
    await rows(
      metrics,
      "select order_id, status, date_created, listing_id, quantity, unit_price from orders join order_items using (tenant_id, order_id) order by 1",
    ),
  ).toEqual([
    {
      order_id: "2",
      status: "cancelled",
      date_created: new Date("2026-02-20T15:00:00Z"),
      listing_id: "MLB1",
      quantity: 1,
      unit_price: "10",
    },
    {
      order_id: "2000003508419013",
      status: "paid",
      date_created: new Date("2026-03-01T15:00:00Z"),
      listing_id: "MLB1",
      quantity: 2,
      unit_price: "10.1",
    },
  ]);
  expect(
    await rows(metrics, "select listing_id, date, visits from visits where visits > 0 order by 1"),
  ).toEqual([
    { listing_id: "MLB1", date: "2026-03-01", visits: 7 },
    { listing_id: "MLB2", date: "2026-02-20", visits: 3 },
  ]);
  expect((await metrics.rebuild({ tenantId: ada })).body).toMatchObject({
    rowsUpserted: 1,
    listingsProcessed: 2,
  });
  expect(
    await rows(metrics, "select job_type, status, records_processed from job_logs order by job_type limit 1"),
  ).toEqual([{ job_type: "mercadolivre_sync", status: "succeeded", records_processed: "66" }]);
});

test("a second sync updates what changed at the marketplace and adds nothing twice", async () => {
  const { metrics, shop } = await openConnected();
  await metrics.sync({ tenantId: ada });
  shop.items[0] = item("MLB1", { title: "Fone novo", status: "paused" });
  shop.sold[1] = order({ id: 2, at: "2026-02-20T15:00:00Z", status: "paid", listingId: "MLB2", quantity: 4 });
  shop.seen.set("MLB1 2026-03-01", 9);
  await metrics.sync({ tenantId: ada });
  expect(await rows(metrics, "select title, status from listings where listing_id = 'MLB1'")).toEqual([
    { title: "Fone novo", status: "paused" },
  ]);
  expect(
    await rows(
      metrics,
      "select status, listing_id, quantity from orders join order_items using (tenant_id, order_id) where order_id = 2",
    ),
  ).toEqual([{ status: "paid", listing_id: "MLB2", quantity: 4 }]);
  expect(
    await rows(metrics, "select visits from visits where listing_id = 'MLB1' and date = '2026-03-01'"),
  ).toEqual([{ visits: 9 }]);
  expect(await rows(metrics, "select count(*)::int as n from orders")).toEqual([{ n: 2 }]);
});

test("above a thousand listings are scanned, twenty are described at once, and none is missing", async () => {
  const { metrics, shop } = await openConnected();
  shop.items.length = 0;
  shop.items.push(...Array.from({ length: 1105 }, (_, index) => item(`MLB${10_000 + index}`)));
  const answer = await metrics.sync({ tenantId: ada, daysBack: 1 });
  expect(answer.body).toMatchObject({ listingsSynced: 1105, visitsSynced: 2210 });
  const searches = asked(metrics, `/users/${seller}/items/search`);
  expect(searches.filter(({ query }) => query.search_type === "scan")).toHaveLength(13);
  const sizes = metrics.simulator.requests
    .filter(({ path }) => path === "/items")
    .map(({ query }) => query.ids?.split(",").length ?? 0);
  expect(Math.max(...sizes, 0)).toBeLessThanOrEqual(20);
});

test("orders come in pages of fifty, and orders of one moment are counted once", async () => {
  const { metrics, shop } = await openConnected();
  shop.sold.length = 0;
  shop.sold.push(
    ...Array.from({ length: 120 }, (_, index) => order({ id: 100 + index, at: "2026-02-20T15:00:00Z" })),
  );
  expect((await metrics.sync({ tenantId: ada })).body).toMatchObject({ ordersSynced: 120 });
  const pages = asked(metrics, "/orders/search").map(({ query }) => [query.offset, query.limit]);
  expect(pages).toEqual([
    ["0", "50"],
    ["50", "50"],
    ["100", "50"],
  ]);
});

test("visits are asked for in windows of at most 150 days", async () => {
  const { metrics, shop } = await openConnected();
  shop.items.length = 1;
  await metrics.sync({ tenantId: ada, daysBack: 365 });
  expect(asked(metrics, "/items/MLB1/visits/time_window").map(({ query }) => query)).toEqual([
    { last: "150", ending: "2026-03-02", unit: "day" },
    { last: "150", ending: "2025-10-03", unit: "day" },
    { last: "66", ending: "2025-05-06", unit: "day" },
  ]);
  expect(await rows(metrics, "select count(*)::int as n, min(date) as first from visits")).toEqual([
    { n: 366, first: "2025-03-02" },
  ]);
});

test("a refresh token is spent once: the next sync uses the access token, and the stored token is the new one", async () => {
  const { metrics } = await openConnected();
  const before = await rows(metrics, "select refresh_token from tenants");
  await metrics.sync({ tenantId: ada });
  await metrics.sync({ tenantId: ada });
  expect(asked(metrics, "/oauth/token")).toHaveLength(1);
  expect(await rows(metrics, "select refresh_token from tenants")).not.toEqual(before);
  await metrics.clock.advance({ hours: 7 });
  expect((await metrics.sync({ tenantId: ada })).status).toBe(200);
  expect(asked(metrics, "/oauth/token")).toHaveLength(2);
});

test("an access token that ends while it is used is renewed once, with the refresh token that was stored", async () => {
  const { metrics } = await openConnected();
  metrics.simulator.fail({ path: /visits/, kind: "expired", times: 1 });
  expect((await metrics.sync({ tenantId: ada })).status).toBe(200);
  expect(asked(metrics, "/oauth/token")).toHaveLength(2);
});

test("the new refresh token is stored although everything after it fails", async () => {
  const { metrics } = await openConnected();
  metrics.simulator.fail({ path: /items\/search/, kind: { status: 403 }, times: 1 });
  expect((await metrics.sync({ tenantId: ada })).status).toBe(500);
  expect((await metrics.sync({ tenantId: ada })).status).toBe(200);
});

test("two nodes that refresh at once spend one token between them", async () => {
  const { metrics } = await openConnected();
  const another = await metrics.openAnother();
  expect(another.jobs).toHaveLength(2);
  metrics.simulator.fail({ path: /./, kind: "expired", times: 1, after: 3 });
  const answers = await Promise.all([
    metrics.sync({ tenantId: ada }),
    metrics.sync({ tenantId: ada, daysBack: 2 }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  // The second joined the first: one sync of a tenant at a time.
  expect(answers[0]?.headers["punctual-run-id"]).toBe(answers[1]?.headers["punctual-run-id"]);
});

test("a refresh token that is withdrawn ends the run for good, and says what to do", async () => {
  const { metrics } = await openConnected();
  await metrics.putTenant(ada, { mercadolivre: { userId: seller, refreshToken: "TG-withdrawn" } });
  const answer = await metrics.sync({ tenantId: ada });
  expect(answer.status).toBe(500);
  expect(answer.text).toContain("invalid_grant");
  expect(answer.text).toContain("Connect the tenant again");
  expect(answer.text).not.toContain("TG-withdrawn");
  expect(asked(metrics, "/oauth/token")).toHaveLength(1);
});

test("429 is waited out as Retry-After says, and a busy service is asked again", async () => {
  const { metrics } = await openConnected();
  metrics.simulator.fail({
    path: /orders/,
    kind: { status: 429, headers: { "retry-after": "0" } },
    times: 2,
  });
  metrics.simulator.fail({ path: /visits/, kind: { status: 500 }, times: 3 });
  metrics.simulator.fail({ path: /oauth/, kind: { status: 503 }, times: 1 });
  metrics.simulator.fail({ path: /items\/search/, kind: { status: 502 }, times: 1 });
  expect((await metrics.sync({ tenantId: ada })).body).toMatchObject({ listingsSynced: 2, ordersSynced: 2 });
});

test.each([
  ["seconds", { "retry-after": "3600" }],
  ["a moment", { "retry-after": "Mon, 02 Mar 2026 10:00:00 GMT", date: "Mon, 02 Mar 2026 09:00:00 GMT" }],
])("a wait, in %s, for longer than a run may hold its place ends the attempt", async (_form, headers) => {
  const { metrics } = await openConnected();
  metrics.simulator.fail({ path: /orders/, kind: { status: 429, headers }, times: 1 });
  const answer = await metrics.sync({ tenantId: ada });
  expect(answer.status).toBe(500);
  expect(answer.text).toContain("429");
  expect(asked(metrics, "/orders/search")).toHaveLength(1);
});

test("no answer in time counts as a failure and is asked again", async () => {
  const { metrics } = await openConnected({ workload: { timeoutMs: 300 } });
  metrics.simulator.fail({ path: /orders/, kind: "silent", times: 1 });
  expect((await metrics.sync({ tenantId: ada })).body).toMatchObject({ ordersSynced: 2 });
});

test("half an answer fails the run and nothing of it is kept", async () => {
  const { metrics } = await openConnected();
  metrics.simulator.fail({ path: /orders/, kind: "malformed", times: 1 });
  const answer = await metrics.sync({ tenantId: ada });
  expect(answer.status).toBe(500);
  expect(answer.text).toContain("Expected GET /orders/search of Mercado Livre");
  expect(await rows(metrics, "select count(*)::int as n from orders")).toEqual([{ n: 0 }]);
});

test("a run that is repeated goes on where it was: the listings are not read again", async () => {
  const { metrics } = await openConnected();
  const [job] = metrics.workload.jobs.filter(({ name }) => name === "marketplace-metrics.sync");
  const saved: (string | null)[] = [];
  metrics.simulator.fail({ path: /visits/, kind: { status: 403 }, times: 1 });
  const attempt = (cursor: string | null) =>
    job?.runner.run(
      {
        input: JSON.stringify({ tenantId: ada }),
        run: {
          id: "0198c0de-0000-7000-8000-000000000001",
          schedule: null,
          scheduledAt: new Date("2026-03-02T09:00:00Z"),
          timezone: "UTC",
          attempt: 1,
        },
      },
      {
        signal: new AbortController().signal,
        progress:
          cursor === null ? null : { cursor, tally: { total: 0, successful: 0, failed: 0, skipped: 0 } },
        onlyItems: null,
        log: () => undefined,
        saveProgress: async (progress) => void saved.push(progress.cursor),
        failedItems: async () => [],
      },
    );
  expect(await attempt(null)).toMatchObject({ kind: "gave-up" });
  const before = metrics.simulator.requests.length;
  expect(await attempt(saved.at(-1) ?? null)).toMatchObject({
    kind: "succeeded",
    result: { listingsSynced: 2, ordersSynced: 2, visitsSynced: 62 },
  });
  const again = metrics.simulator.requests.slice(before).map(({ path }) => path);
  expect(again.filter((path) => !path.endsWith("/visits/time_window"))).toEqual([]);
});

test("a tenant that is unknown is 404, one that is not connected 409, and no run is made", async () => {
  const { metrics } = await openConnected();
  expect((await metrics.sync({ tenantId: bob })).status).toBe(404);
  await metrics.putTenant(bob);
  const answer = await metrics.sync({ tenantId: bob });
  expect(answer.status).toBe(409);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(await rows(metrics, "select count(*)::int as n from punctual.runs")).toEqual([{ n: 0 }]);
});

test.each([
  ["no tenant", {}, "tenantId"],
  ["no day", { tenantId: ada, daysBack: 0 }, "daysBack"],
  ["too many days", { tenantId: ada, daysBack: 366 }, "daysBack"],
  ["days that are no number", { tenantId: ada, daysBack: "30" }, "daysBack"],
  ["an unknown field", { tenantId: ada, days: 30 }, "days"],
])("%s is refused with 400, naming the field", async (_what, body, field) => {
  const answer = await (await open()).sync(body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ field });
});

test("the run of the schedule syncs every tenant that is connected", async () => {
  const { metrics } = await openConnected();
  await metrics.connect(bob, 8);
  await metrics.putTenant("33333333-3333-3333-3333-333333333333");
  const { engine } = metrics;
  expect(engine).toBeDefined();
  const [job] = metrics.workload.jobs.filter(({ name }) => name === "marketplace-metrics.sync");
  expect(job?.runner.key({ input: null, run: run() })).toBe("all");
  const put = await metrics.call({
    method: "PUT",
    path: "/api/v1/schedules/default/sync-now",
    role: "operator",
    body: {
      expression: "cron(0 5 * * ? *)",
      timezone: "UTC",
      target: { kind: "job", job: "marketplace-metrics.sync" },
      input: {},
    },
  });
  expect(put.status).toBe(201);
  const fired = await metrics.call({
    method: "POST",
    path: "/api/v1/schedules/default/sync-now:run",
    role: "operator",
  });
  expect(fired.status).toBe(201);
  await expect
    .poll(
      () =>
        rows(metrics, "select status, metadata ->> 'tenantId' as tenant from job_logs order by 2 nulls last"),
      {
        timeout: 20_000,
      },
    )
    .toEqual([
      { status: "succeeded", tenant: ada },
      { status: "succeeded", tenant: bob },
      { status: "succeeded", tenant: null },
    ]);
  expect(
    await rows(metrics, "select records_processed from job_logs where metadata ->> 'tenantId' is null"),
  ).toEqual([{ records_processed: "66" }]);
});

const run = () => ({
  id: "r",
  schedule: null,
  scheduledAt: new Date("2026-03-02T09:00:00Z"),
  timezone: "UTC",
  attempt: 1,
});

test("nothing of a token or a secret is in the log, the answers or the tables", async () => {
  const { metrics } = await openConnected();
  await metrics.sync({ tenantId: ada });
  const texts = [
    JSON.stringify(metrics.lines),
    (await metrics.call({ method: "GET", path: "/api/v1/tenants", role: "viewer" })).text,
    JSON.stringify(
      await rows(
        metrics,
        "select encode(refresh_token, 'escape') || encode(access_token, 'escape') as text from tenants",
      ),
    ),
    JSON.stringify(await rows(metrics, "select * from punctual.run_log")),
  ];
  for (const text of texts) expect(text).not.toMatch(/TG-sim|APP_USR|secret-of-the-client/);
});
