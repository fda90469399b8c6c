// Making tenants, their tokens, the samples of a first start, and where the marketplace is.
import { afterEach, expect, test } from "vitest";
import { listingMetricsFreshness } from "../src/index.ts";
import { ada, bob, openMetrics, stored, type Metrics, type MetricsOptions } from "./open-metrics.ts";

let opened: Metrics | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const open = async (options: MetricsOptions = {}): Promise<Metrics> => (opened = await openMetrics(options));

test("the first PUT makes a tenant, the next one changes it, and neither answers the token", async () => {
  const metrics = await open();
  const mercadolivre = { userId: 7, refreshToken: "TG-secret-token" };
  const made = await metrics.putTenant(ada, { mercadolivre });
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    id: ada,
    name: "Loja",
    timezone: "America/Sao_Paulo",
    mercadolivre: { userId: 7 },
    createdAt: "2026-03-02T09:00:00.000Z",
    updatedAt: "2026-03-02T09:00:00.000Z",
  });
  expect(made.text).not.toContain("TG-secret-token");
  const renamed = await metrics.putTenant(ada, { name: "Loja Azul", timezone: "America/Manaus" });
  expect(renamed.status).toBe(200);
  expect(renamed.body).toMatchObject({
    name: "Loja Azul",
    timezone: "America/Manaus",
    mercadolivre: { userId: 7 },
  });
  expect((await metrics.putTenant(ada, { mercadolivre: null })).body).toMatchObject({ mercadolivre: null });
  expect(await metrics.database.execute("select refresh_token from tenants")).toEqual([
    { refresh_token: null },
  ]);
});

test.each([
  ["an id that is no UUID", "ada", {}, "tenantId"],
  ["a zone that is none", ada, { timezone: "America/Sao_Paolo" }, "timezone"],
  ["a zone of a fixed distance", ada, { timezone: "-03:00" }, "timezone"],
  ["a name with a line break", ada, { name: "a\nb" }, "name"],
  [
    "a user that is no number",
    ada,
    { mercadolivre: { userId: "7", refreshToken: "x" } },
    "mercadolivre.userId",
  ],
  [
    "a token with a space",
    ada,
    { mercadolivre: { userId: 7, refreshToken: "a b" } },
    "mercadolivre.refreshToken",
  ],
  ["an unknown field", ada, { tenant: "x" }, "tenant"],
])("%s is refused with 400, naming the field, and nothing is stored", async (_what, id, body, field) => {
  const metrics = await open();
  const answer = await metrics.putTenant(id, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ field });
  expect(await metrics.database.execute("select from tenants")).toEqual([]);
});

test("viewers list tenants with their freshness, and may not make one", async () => {
  const metrics = await open();
  await metrics.putTenant(ada);
  await metrics.putTenant(bob);
  await stored(metrics, bob, { visits: [["MLB1", "2026-03-02", 1]] });
  await metrics.rebuild({ tenantId: bob });
  const path = "/api/v1/tenants?limit=1";
  const first = await metrics.call({ method: "GET", path, role: "viewer" });
  expect(first.body).toMatchObject({
    items: [{ id: ada, freshness: { status: "DESATUALIZADO", lastDate: null } }],
  });
  const { nextCursor } = first.body as { nextCursor: string };
  const second = await metrics.call({ method: "GET", path: `${path}&cursor=${nextCursor}`, role: "viewer" });
  expect(second.body).toMatchObject({
    items: [{ id: bob, freshness: { status: "OK", lastDate: "2026-03-02" } }],
    nextCursor: null,
  });
  const refused = await metrics.call({
    method: "PUT",
    path: `/api/v1/tenants/${ada}`,
    role: "viewer",
    body: { name: "x" },
  });
  expect(refused.status).toBe(403);
  expect((await metrics.call({ method: "GET", path })).status).toBe(401);
});

const freshAt = async ({ database }: Metrics): Promise<unknown> => {
  const [row] = await database.execute(listingMetricsFreshness.sql);
  return Object.values(row ?? {})[0];
};

test("stale is whatever the stalest tenant is: a rebuild that changes nothing counts, one of days long past does not", async () => {
  const metrics = await open();
  expect(await freshAt(metrics)).toEqual(new Date("2026-03-02T09:00:00Z"));
  await metrics.advanceTo("2026-03-02T10:00:00Z");
  expect(await freshAt(metrics)).toEqual(new Date("2026-03-02T10:00:00Z"));
  await metrics.putTenant(ada);
  await metrics.putTenant(bob);
  await metrics.advanceTo("2026-03-03T10:00:00Z");
  await stored(metrics, ada, { visits: [["MLB1", "2026-03-02", 1]] });
  await metrics.rebuild({ tenantId: ada });
  expect(await freshAt(metrics)).toEqual(new Date("2026-03-02T10:00:00Z"));
  await metrics.rebuild({ tenantId: bob });
  expect(await freshAt(metrics)).toEqual(new Date("2026-03-03T10:00:00Z"));
  await metrics.advanceTo("2026-03-04T11:00:00Z");
  await metrics.rebuild({ from: "2026-03-01", to: "2026-03-02" });
  expect(await freshAt(metrics)).toEqual(new Date("2026-03-03T10:00:00Z"));
  await metrics.rebuild({ from: "2026-03-02", to: "2026-03-03" });
  expect(await freshAt(metrics)).toEqual(new Date("2026-03-04T11:00:00Z"));
});

test("the statement of the alarm for stale data reads one row of an index, whatever the number of tenants", async () => {
  const { database } = await open();
  await database.execute(
    "insert into tenants (tenant_id, name, timezone) select gen_random_uuid(), 'Loja', 'UTC' from generate_series(1, 5000); analyze tenants",
  );
  const plan = await database.execute(`explain ${listingMetricsFreshness.sql}`);
  expect(JSON.stringify(plan)).toContain("Index Only Scan using tenants_by_freshness");
  expect(JSON.stringify(plan)).not.toContain("Seq Scan");
});

const unset = { MERCADOLIVRE_BASE_URL: "", MERCADOLIVRE_CLIENT_ID: "", MERCADOLIVRE_CLIENT_SECRET: "" };

test("the first start has two sample tenants with sixty days, one of which the simulated marketplace knows", async () => {
  const metrics = await open({ environment: unset });
  const { workload, lines, database } = metrics;
  expect(workload.upstreams).toEqual([
    { name: "Mercado Livre", address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), simulated: true },
  ]);
  expect(lines.find(({ level }) => level === "warn")?.message).toBe(
    "Mercado Livre is simulated: set MERCADOLIVRE_CLIENT_ID and MERCADOLIVRE_CLIENT_SECRET to call the real service",
  );
  const loaded = await Promise.all([workload.seed?.(), workload.seed?.()]);
  expect(loaded.filter((one) => one !== null)).toEqual([
    "2 sample tenants with listings, orders, visits and metrics of 60 days",
  ]);
  expect(
    await database.execute(
      `select t.name, t.mercadolivre_user_id is not null as connected, count(distinct m.date)::int as days, sum(m.orders) > 20 as sold
         from tenants t join listing_metrics_daily m using (tenant_id) group by 1, 2 order by 1`,
    ),
  ).toEqual([
    { name: "Casa Manaus", connected: false, days: 60, sold: true },
    { name: "Loja Ipê", connected: true, days: 60, sold: true },
  ]);
  const before = await database.execute("select count(*)::int as n from orders");
  const [row] = await database.execute(
    "select tenant_id from tenants where mercadolivre_user_id is not null",
  );
  const answer = await metrics.sync({ tenantId: row?.tenant_id });
  expect(answer.body).toMatchObject({ success: true, listingsSynced: 20, visitsSynced: 620 });
  // The marketplace tells of the same orders that were loaded, the rest of the day aside.
  const [after] = await database.execute(
    "select count(*)::int as n from orders where date_created <= '2026-03-02T09:00:00Z'",
  );
  expect([after]).toEqual(before);
  // Nor is anything of the days before due anew.
  expect(
    await database.execute("select count(*)::int as n from tenants where metrics_due_from < '2026-03-01'"),
  ).toEqual([{ n: 0 }]);
});

test("an address that is set is used as it is, and in production nothing is simulated", async () => {
  const address = {
    MERCADOLIVRE_BASE_URL: "http://127.0.0.1:9/",
    MERCADOLIVRE_CLIENT_ID: "",
    MERCADOLIVRE_CLIENT_SECRET: "",
  };
  const metrics = await open({ environment: address });
  expect(metrics.workload.upstreams).toEqual([
    { name: "Mercado Livre", address: "http://127.0.0.1:9", simulated: false },
  ]);
  await metrics.close();
  const production = await open({ environment: unset, mode: "production" });
  expect(production.workload.upstreams).toEqual([
    { name: "Mercado Livre", address: "https://api.mercadolibre.com", simulated: false },
  ]);
  await production.putTenant(ada, { mercadolivre: { userId: 7, refreshToken: "TG-x" } });
  const answer = await production.sync({ tenantId: ada });
  expect(answer.status).toBe(500);
  expect(answer.text).toContain("MERCADOLIVRE_CLIENT_ID");
});
