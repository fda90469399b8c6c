// What a tenant's listings came to, for whoever runs the jobs.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DoorAnswer } from "@punctual/testing/door";
import { ada, bob, openMetrics, stored, type Metrics } from "./open-metrics.ts";

let metrics: Metrics;
beforeAll(async () => {
  metrics = await openMetrics();
  await metrics.putTenant(ada);
  await metrics.putTenant(bob);
  await stored(metrics, ada, {
    sales: [
      { id: 1, at: "2026-03-01T15:00:00Z", listingId: "MLB1", unitPrice: 10.1, quantity: 2 },
      { id: 2, at: "2026-03-02T15:00:00Z", listingId: "MLB2", unitPrice: 50 },
      { id: 3, at: "2026-03-02T15:00:00Z", listingId: "MLB3", unitPrice: 20.2 },
    ],
    visits: [
      ["MLB1", "2026-03-01", 8],
      ["MLB1", "2026-03-02", 2],
    ],
  });
  await metrics.database.execute(
    "insert into listings (tenant_id, listing_id, title, status) values ($1, 'MLB1', 'Lamp', 'active')",
    [ada],
  );
  await metrics.rebuild({ tenantId: ada, from: "2026-03-01", to: "2026-03-02" });
});
afterAll(() => metrics.close());

const get = (path: string, tenant = ada): Promise<DoorAnswer> =>
  metrics.call({ method: "GET", path: `/api/v1/tenants/${tenant}${path && "/"}${path}`, role: "viewer" });

const march = "from=2026-03-01&to=2026-03-31";

test("listings are added up over a range, the most revenue first, each once whatever the size of a page", async () => {
  const { body } = await get(`listings?${march}`);
  expect(body).toEqual({
    items: [
      expect.objectContaining({ listingId: "MLB2", title: null, revenue: 50, conversionRate: null }),
      {
        listingId: "MLB1",
        title: "Lamp",
        status: "active",
        visits: 10,
        orders: 1,
        unitsSold: 2,
        revenue: 20.2,
        conversionRate: 0.1,
        currency: "BRL",
      },
      expect.objectContaining({ listingId: "MLB3", revenue: 20.2 }),
    ],
    nextCursor: null,
  });
  const first = await get(`listings?${march}&limit=2`);
  const { nextCursor } = first.body as { nextCursor: string };
  const rest = await get(`listings?${march}&limit=2&cursor=${nextCursor}`);
  expect(rest.body).toMatchObject({ items: [{ listingId: "MLB3" }], nextCursor: null });
  expect((await get(`listings?from=2026-03-01&to=2026-03-30&cursor=${nextCursor}`)).status).toBe(400);
});

test("days are added up over all listings or one, oldest first", async () => {
  expect((await get(`metrics?${march}`)).body).toEqual({
    items: [
      { date: "2026-03-01", currency: "BRL", listings: 1, visits: 8, orders: 1, unitsSold: 2, revenue: 20.2 },
      { date: "2026-03-02", currency: null, listings: 1, visits: 2, orders: 0, unitsSold: 0, revenue: 0 },
      { date: "2026-03-02", currency: "BRL", listings: 2, visits: 0, orders: 2, unitsSold: 2, revenue: 70.2 },
    ].toSorted(byDateThenCurrency),
  });
  expect((await get(`metrics?${march}&listingId=MLB2`)).body).toMatchObject({
    items: [{ date: "2026-03-02", revenue: 50 }],
  });
});

interface Day {
  readonly date: string;
  readonly currency: string | null;
}

/** As PostgreSQL puts them: null last. */
const byDateThenCurrency = (one: Day, other: Day): number =>
  one.date.localeCompare(other.date) || Number(one.currency === null) - Number(other.currency === null);

test("the job log of a tenant holds its own runs alone", async () => {
  expect((await get("jobs")).body).toMatchObject({
    items: [{ jobType: "metrics_aggregation", status: "succeeded", recordsProcessed: 4 }],
    nextCursor: null,
  });
  expect((await get("jobs?jobType=mercadolivre_sync")).body).toEqual({ items: [], nextCursor: null });
  expect((await get("jobs", bob)).body).toEqual({ items: [], nextCursor: null });
});

test("a tenant is shown with how fresh its metrics are", async () => {
  const { status, body } = await metrics.call({
    method: "GET",
    path: `/api/v1/tenants/${ada}`,
    role: "viewer",
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: ada, name: "Loja", freshness: { status: "OK", lastDate: "2026-03-02" } });
});

test("another tenant's listings are not shown, and a tenant that nobody made is 404", async () => {
  expect((await get(`listings?${march}`, bob)).body).toEqual({ items: [], nextCursor: null });
  const unknown = "33333333-3333-4333-8333-333333333333";
  for (const path of [`listings?${march}`, `metrics?${march}`, "jobs", ""])
    expect((await get(path, unknown)).status).toBe(404);
});

test.each([
  ["no range", ""],
  ["a range that ends before it begins", "from=2026-03-02&to=2026-03-01"],
  ["a range of more than 366 days", "from=2025-01-01&to=2026-03-01"],
  ["an unknown name", `${march}&currency=BRL`],
])("%s is refused with 400", async (_what, query) => {
  for (const path of ["listings", "metrics"]) expect((await get(`${path}?${query}`)).status).toBe(400);
});

test("nobody sees a tenant's numbers without a credential", async () => {
  for (const path of [`listings?${march}`, `metrics?${march}`, "jobs"]) {
    const answer = await metrics.call({ method: "GET", path: `/api/v1/tenants/${ada}/${path}` });
    expect(answer.status).toBe(401);
  }
});
