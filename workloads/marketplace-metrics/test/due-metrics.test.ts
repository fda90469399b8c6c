// What a nightly run makes up for: the dates whose orders and visits a sync has changed since the last one.
import { afterEach, expect, test } from "vitest";
import { upsertOrders } from "../src/sync/upsert-orders.sql.ts";
import {
  ada,
  bob,
  item,
  openMetrics,
  order,
  type Metrics,
  type MetricsOptions,
  type TestShop,
} from "./open-metrics.ts";

let opened: Metrics | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

interface Opened {
  readonly metrics: Metrics;
  readonly shop: TestShop;
}

async function open(options: MetricsOptions = {}): Promise<Opened> {
  const metrics = (opened = await openMetrics(options));
  const shop = await metrics.connect(ada, 7);
  shop.items.push(item("MLB1"), item("MLB2"));
  return { metrics, shop };
}

/** A shop with a history, of which nothing is due. */
async function openRebuilt(): Promise<Opened> {
  const { metrics, shop } = await open();
  shop.sold.push(
    order({ id: 1, at: "2026-02-20T15:00:00Z" }),
    order({ id: 2, at: "2026-02-22T15:00:00Z", status: "confirmed" }),
  );
  shop.seen.set("MLB2 2026-02-18", 3);
  await metrics.sync({ tenantId: ada });
  await metrics.nightly({ tenantId: ada });
  expect(await dueFrom(metrics)).toBe(null);
  return { metrics, shop };
}

async function dueFrom({ database }: Metrics): Promise<unknown> {
  const [row] = await database.execute("select metrics_due_from from tenants where tenant_id = $1", [ada]);
  return row?.metrics_due_from;
}

const rangeOf = ({ body }: { readonly body: unknown }): unknown =>
  typeof body === "object" && body !== null ? Reflect.get(body, "dateRange") : null;

/** The first answer of a sync is that of a service that will be away for longer than a run may wait. */
const away = ({ simulator }: Metrics) =>
  simulator.fail({ path: /items\/search/, kind: { status: 503, headers: { "retry-after": "3600" } } });

const sold = async (metrics: Metrics): Promise<unknown[]> =>
  (await metrics.metrics()).filter(({ orders }) => orders !== 0).map(({ date }) => date);

const waiting = (metrics: Metrics, lock: "advisory" | "transactionid") =>
  expect
    .poll(
      () =>
        metrics.database.execute(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = $1",
          [lock],
        ),
      { timeout: 10_000 },
    )
    .toHaveLength(1);

const holdTenant = "select pg_advisory_xact_lock(hashtextextended('marketplace-metrics.rebuild ' || $1, 0))";

test("after two nights without the marketplace, the next nightly run makes the metrics of the lost days", async () => {
  const { metrics, shop } = await open({ now: "2026-03-02T05:30:00Z" });
  shop.sold.push(
    ...["01", "02", "03", "04", "05"].map((day, id) => order({ id: id + 1, at: `2026-03-${day}T04:00:00Z` })),
  );
  const soldBy = (at: string) => shop.sold.filter(({ createdAt }) => createdAt < new Date(at));
  const night = async (at: string) => {
    await metrics.clock.set(at);
    const known = [...shop.sold];
    shop.sold.splice(0, Infinity, ...soldBy(at));
    const { status } = await metrics.sync({ tenantId: ada });
    shop.sold.splice(0, Infinity, ...known);
    return { synced: status, rebuilt: rangeOf(await metrics.nightly({})) };
  };
  expect(await night("2026-03-02T05:30:00Z")).toEqual({
    synced: 200,
    rebuilt: { from: "2026-03-01", to: "2026-03-02" },
  });
  for (const [day, yesterday] of [
    ["2026-03-03", "2026-03-02"],
    ["2026-03-04", "2026-03-03"],
  ]) {
    away(metrics);
    expect(await night(`${day}T05:30:00Z`)).toEqual({ synced: 500, rebuilt: { from: yesterday, to: day } });
  }
  expect(await sold(metrics)).toEqual(["2026-03-01", "2026-03-02"]);
  expect(await night("2026-03-05T05:30:00Z")).toEqual({
    synced: 200,
    rebuilt: { from: "2026-03-03", to: "2026-03-05" },
  });
  expect(await sold(metrics)).toEqual(["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]);
  expect(
    await metrics.database.execute(
      `select metadata ->> 'tenantId' as tenant, metadata ->> 'from' as first, metadata ->> 'to' as last from job_logs
        where job_type = 'metrics_aggregation' order by started_at desc, 1 limit 2`,
    ),
  ).toEqual([
    { tenant: ada, first: "2026-03-03", last: "2026-03-05" },
    { tenant: null, first: "2026-03-03", last: "2026-03-05" },
  ]);
  // Repeated: nothing is due any more, and nothing is another row than before.
  const rows = await metrics.metrics();
  expect(await night("2026-03-05T06:30:00Z")).toEqual({
    synced: 200,
    rebuilt: { from: "2026-03-04", to: "2026-03-05" },
  });
  expect(await metrics.metrics()).toEqual(rows);
});

test("a tenant of whom nothing is due has yesterday and today, beside one who makes up for lost days", async () => {
  const { metrics, shop } = await open();
  await metrics.putTenant(bob);
  shop.seen.set("MLB1 2026-02-27", 4);
  await metrics.sync({ tenantId: ada });
  const asked = async (tenantId: string) =>
    (
      await metrics.database.execute(
        "select metadata ->> 'from' as first, metadata ->> 'to' as last from job_logs where job_type = 'metrics_aggregation' and metadata ->> 'tenantId' = $1",
        [tenantId],
      )
    )[0];
  expect(rangeOf(await metrics.nightly({}))).toEqual({ from: "2026-02-27", to: "2026-03-02" });
  expect(await asked(ada)).toEqual({ first: "2026-02-27", last: "2026-03-02" });
  expect(await asked(bob)).toEqual({ first: "2026-03-01", last: "2026-03-02" });
});

test.each<[what: string, from: string | null, change: (shop: TestShop) => void]>([
  ["nothing", null, () => undefined],
  [
    "an order that is cancelled",
    "2026-02-20",
    ({ sold: orders }) => {
      orders[0] = order({ id: 1, at: "2026-02-20T15:00:00Z", status: "cancelled" });
    },
  ],
  [
    "an order that is paid late",
    "2026-02-22",
    ({ sold: orders }) => {
      orders[1] = order({ id: 2, at: "2026-02-22T15:00:00Z" });
    },
  ],
  [
    "an order that never counted, cancelled",
    null,
    ({ sold: orders }) => {
      orders[1] = order({ id: 2, at: "2026-02-22T15:00:00Z", status: "cancelled" });
    },
  ],
  [
    "an order that moves to a later date",
    "2026-02-20",
    ({ sold: orders }) => {
      orders[0] = order({ id: 1, at: "2026-02-25T15:00:00Z" });
    },
  ],
  [
    "an order that moves to an earlier date",
    "2026-02-10",
    ({ sold: orders }) => {
      orders[0] = order({ id: 1, at: "2026-02-10T15:00:00Z" });
    },
  ],
  [
    "an order that has another quantity",
    "2026-02-20",
    ({ sold: orders }) => {
      orders[0] = order({ id: 1, at: "2026-02-20T15:00:00Z", quantity: 2 });
    },
  ],
  [
    "an order that lost a line",
    "2026-02-20",
    ({ sold: orders }) => {
      orders[0] = { ...order({ id: 1, at: "2026-02-20T15:00:00Z" }), lines: [] };
    },
  ],
  [
    "a new order, by the date that it has where the tenant is",
    "2026-02-11",
    ({ sold: orders }) => void orders.push(order({ id: 3, at: "2026-02-12T02:59:59Z" })),
  ],
  [
    "a new order that does not count",
    null,
    ({ sold: orders }) => void orders.push(order({ id: 3, at: "2026-02-12T15:00:00Z", status: "confirmed" })),
  ],
  ["visits that are found", "2026-02-15", ({ seen }) => void seen.set("MLB1 2026-02-15", 1)],
  ["visits that are taken back", "2026-02-18", ({ seen }) => void seen.delete("MLB2 2026-02-18")],
  [
    "a listing's title and price",
    null,
    ({ items }) => (items[1] = item("MLB2", { title: "New", price: 11 })),
  ],
  ["a listing's currency", "2026-02-18", ({ items }) => (items[1] = item("MLB2", { currency: "ARS" }))],
  ["a listing without visits and orders", null, ({ items }) => void items.push(item("MLB3"))],
])("%s: the metrics are due from %s", async (_what, from, change) => {
  const { metrics, shop } = await openRebuilt();
  change(shop);
  await metrics.sync({ tenantId: ada });
  expect(await dueFrom(metrics)).toBe(from);
  const answer = await metrics.nightly({ tenantId: ada });
  expect(answer.body).toMatchObject({ dateRange: { from: from ?? "2026-03-01", to: "2026-03-02" } });
  expect(await dueFrom(metrics)).toBe(null);
  const rows = await metrics.metrics();
  await metrics.rebuild({ tenantId: ada, from: "2026-01-01" });
  expect(await metrics.metrics()).toEqual(rows);
});

test("dates that were asked for are just those: what they cover up to today is due no more, what they do not stays", async () => {
  const { metrics, shop } = await openRebuilt();
  shop.seen.set("MLB1 2026-02-15", 1);
  await metrics.sync({ tenantId: ada });
  for (const dates of [{ from: "2026-02-16" }, { from: "2026-02-15", to: "2026-03-01" }]) {
    const answer = await metrics.rebuild({ tenantId: ada, ...dates });
    expect(answer.body).toMatchObject({ dateRange: { to: "2026-03-02", ...dates } });
    expect(await dueFrom(metrics)).toBe("2026-02-15");
  }
  await metrics.rebuild({ tenantId: ada, from: "2026-02-15", to: "2026-03-02" });
  expect(await dueFrom(metrics)).toBe(null);
});

test("a run that stands for an earlier day leaves due what came after it", async () => {
  const { metrics, shop } = await openRebuilt();
  shop.seen.set("MLB1 2026-02-15", 1).set("MLB1 2026-03-02", 1);
  await metrics.sync({ tenantId: ada });
  const late = { scheduledAt: new Date("2026-02-28T06:00:00Z") };
  expect(rangeOf(await metrics.nightly({ tenantId: ada }, late))).toMatchObject({
    from: "2026-02-15",
    to: "2026-02-28",
  });
  expect(await dueFrom(metrics)).toBe("2026-02-15");
});

test("a rebuild never takes more than 366 days: the log says which ones are left to one by hand", async () => {
  const { metrics } = await open();
  await metrics.database.execute("update tenants set metrics_due_from = '2025-03-02'");
  expect((await metrics.nightly({ tenantId: ada })).body).toMatchObject({
    daysProcessed: 366,
    dateRange: { from: "2025-03-02" },
  });
  expect(metrics.lines.filter(({ level }) => level === "warn")).toEqual([]);
  await metrics.database.execute("update tenants set metrics_due_from = '2024-12-31'");
  expect((await metrics.nightly({ tenantId: ada })).body).toMatchObject({
    daysProcessed: 366,
    dateRange: { from: "2025-03-02" },
  });
  expect(metrics.lines.filter(({ level }) => level === "warn")).toEqual([
    expect.objectContaining({ data: expect.objectContaining({ from: "2024-12-31", to: "2025-03-01" }) }),
  ]);
  // Nobody rebuilds a year every night for what is older than that.
  expect(await dueFrom(metrics)).toBe(null);
});

test("what a sync changes while a rebuild is under way stays due, although it is not earlier than what was", async () => {
  const { metrics, shop } = await openRebuilt();
  shop.seen.set("MLB1 2026-02-15", 1);
  await metrics.sync({ tenantId: ada });
  await metrics.database.transaction(async (transaction) => {
    await transaction.execute(holdTenant, [ada]);
    await metrics.nightly({ tenantId: ada }, { waits: false });
    await waiting(metrics, "advisory");
    shop.seen.set("MLB1 2026-02-16", 2);
    expect((await metrics.sync({ tenantId: ada })).status).toBe(200);
  });
  await expect
    .poll(() => metrics.database.execute("select from job_logs where status = 'running'"))
    .toHaveLength(0);
  expect(await dueFrom(metrics)).toBe("2026-02-15");
  await metrics.clock.advance({ hours: 1 });
  expect(rangeOf(await metrics.nightly({ tenantId: ada }))).toMatchObject({ from: "2026-02-15" });
  expect(await dueFrom(metrics)).toBe(null);
});

test("what a sync has written and not yet committed when a rebuild reads is due after it", async () => {
  const { metrics, shop } = await openRebuilt();
  shop.seen.set("MLB1 2026-02-15", 1);
  await metrics.sync({ tenantId: ada });
  await metrics.database.transaction(async (transaction) => {
    await transaction.query(upsertOrders, {
      tenantId: ada,
      orderIds: [1],
      statuses: ["cancelled"],
      datesCreated: [new Date("2026-02-20T15:00:00Z")],
      totals: ["10"],
      currencies: ["BRL"],
    });
    await metrics.nightly({ tenantId: ada }, { waits: false });
    // It has made its rows of what it could see, and is about to say so on the tenant's row.
    await waiting(metrics, "transactionid");
  });
  await expect
    .poll(() => metrics.database.execute("select from job_logs where status = 'running'"))
    .toHaveLength(0);
  expect(await sold(metrics)).toEqual(["2026-02-20"]);
  expect(await dueFrom(metrics)).toBe("2026-02-15");
  await metrics.clock.advance({ hours: 1 });
  await metrics.nightly({ tenantId: ada });
  expect(await sold(metrics)).toEqual([]);
  expect(await dueFrom(metrics)).toBe(null);
});

test("a sync that breaks off leaves due what it has written", async () => {
  const { metrics, shop } = await openRebuilt();
  shop.sold.push(order({ id: 3, at: "2026-02-19T15:00:00Z" }));
  metrics.simulator.fail({ path: /visits/, kind: { status: 403 } });
  expect((await metrics.sync({ tenantId: ada })).status).toBe(500);
  expect(await dueFrom(metrics)).toBe("2026-02-19");
});

test("who calls without dates gets yesterday and today, whatever is due, and it stays due for the night", async () => {
  const { metrics, shop } = await openRebuilt();
  shop.seen.set("MLB1 2026-02-15", 1);
  await metrics.sync({ tenantId: ada });
  const asDocumented = { from: "2026-03-01", to: "2026-03-02" };
  expect(rangeOf(await metrics.rebuild({ tenantId: ada }))).toMatchObject(asDocumented);
  expect(rangeOf(await metrics.rebuild({}))).toMatchObject(asDocumented);
  expect(await dueFrom(metrics)).toBe("2026-02-15");
});
