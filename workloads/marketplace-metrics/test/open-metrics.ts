// The workload behind the real server and engine, with a marketplace whose shops the test fills.
import { createHmac } from "node:crypto";
import { engineLedger } from "@punctual/server";
import { openDoor, type Door, type DoorAnswer, type DoorOptions } from "@punctual/testing/door";
import type { Shop, ShopItem, ShopOrder } from "../simulator/shop.ts";
import { startSimulator, type Simulator } from "../simulator/start-simulator.ts";
import { marketplaceMetrics, type MarketplaceMetricsOptions } from "../src/index.ts";

export const internalKey = "Vb0mJr7cYbq0m3Jb1s5cVh0T8o2u4w6y8A0C2E=x6";
export const jwtSecret = "a-secret-of-the-tests-that-is-long-enough";
export const ada = "11111111-1111-1111-1111-111111111111";
export const bob = "22222222-2222-4222-8222-222222222222";

export interface MetricsOptions extends DoorOptions {
  readonly workload?: MarketplaceMetricsOptions;
}

interface NightlyOptions {
  readonly scheduledAt?: Date;
  /** False: it goes on while the test does. */
  readonly waits?: boolean;
}

export interface Metrics extends Door {
  readonly simulator: Simulator;
  readonly shops: Map<number, TestShop>;
  /** The documented calls. */
  rebuild(body?: unknown, headers?: Readonly<Record<string, string>>): Promise<DoorAnswer>;
  /** As the shipped schedule runs it. */
  nightly(input: object, how?: NightlyOptions): Promise<{ readonly body: unknown }>;
  sync(body?: unknown, headers?: Readonly<Record<string, string>>): Promise<DoorAnswer>;
  /** As somebody of a tenant. */
  as(tenantId: unknown, path: string): Promise<DoorAnswer>;
  putTenant(tenantId: string, body?: Readonly<Record<string, unknown>>): Promise<DoorAnswer>;
  /** Makes a tenant whose shop is at the simulated marketplace. */
  connect(tenantId: string, userId: number): Promise<TestShop>;
  metrics(tenantId?: string): Promise<readonly Record<string, unknown>[]>;
}

export interface TestShop extends Shop {
  readonly items: ShopItem[];
  readonly sold: ShopOrder[];
  /** By listing and date. */
  readonly seen: Map<string, number>;
}

export async function openMetrics({ workload, ...options }: MetricsOptions = {}): Promise<Metrics> {
  const shops = new Map<number, TestShop>();
  const simulator = await startSimulator({
    now: async () => new Date(options.now ?? "2026-03-02T09:00:00Z"),
    shop: (userId) => shops.get(userId) ?? null,
    shopOf: (id) => [...shops.values()].find(({ items }) => items.some((item) => item.id === id)) ?? null,
  });
  const door = await openDoor(marketplaceMetrics({ backOffMs: 1, ...workload }), {
    ...options,
    environment: {
      INTERNAL_JOBS_KEY: internalKey,
      JWT_SECRET: jwtSecret,
      MERCADOLIVRE_BASE_URL: simulator.url,
      MERCADOLIVRE_CLIENT_ID: "client",
      MERCADOLIVRE_CLIENT_SECRET: "secret-of-the-client",
      ...options.environment,
    },
  });
  const run = (path: string, body: unknown, headers: Readonly<Record<string, string>>) =>
    door.call({
      method: "POST",
      path: `/api/v1/jobs/${path}`,
      headers: { "x-internal-key": internalKey, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const metrics: Metrics = {
    ...door,
    simulator,
    shops,
    rebuild: (body, headers = {}) => run("rebuild-daily-metrics", body, headers),
    async nightly(input, { scheduledAt = null, waits = true } = {}) {
      const ledger = engineLedger(door.engine);
      const { id } = await ledger.call({
        job: "marketplace-metrics.rebuild",
        input: { ...input, trigger: "schedule" },
        scheduledAt,
        idempotencyKey: null,
        actor: "test",
      });
      return { body: waits ? (await ledger.wait(id, { seconds: 30 })).result : null };
    },
    sync: (body, headers = {}) => run("sync-mercadolivre", body, headers),
    as: (tenantId, path) =>
      door.call({ method: "GET", path, headers: { authorization: `Bearer ${token({ tenantId })}` } }),
    putTenant: (tenantId, body = {}) =>
      door.call({
        method: "PUT",
        path: `/api/v1/tenants/${tenantId}`,
        role: "operator",
        body: { name: "Loja", ...body },
      }),
    async connect(tenantId, userId) {
      const shop = testShop();
      shops.set(userId, shop);
      const mercadolivre = { userId, refreshToken: simulator.tokens.refreshToken(userId) };
      await metrics.putTenant(tenantId, { mercadolivre });
      return shop;
    },
    metrics: (tenantId = ada) =>
      door.database.execute(
        `select listing_id, date, visits, orders, units_sold, revenue, conversion_rate, currency, source
           from listing_metrics_daily where tenant_id = $1 order by listing_id, date, source`,
        [tenantId],
      ),
    async close() {
      await door.close();
      await simulator.close();
    },
  };
  return metrics;
}

export function token(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "HS256", typ: "JWT" })}.${part({ exp: 4_102_444_800, ...claims })}`;
  return `${text}.${createHmac("sha256", jwtSecret).update(text).digest("base64url")}`;
}

function testShop(): TestShop {
  const shop: TestShop = {
    items: [],
    sold: [],
    seen: new Map(),
    orders: (from, to) =>
      shop.sold
        .filter(({ createdAt }) => createdAt >= from && createdAt <= to)
        .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime()),
    visits: (listingId, date) => shop.seen.get(`${listingId} ${date}`) ?? 0,
  };
  return shop;
}

export const item = (id: string, more: Partial<ShopItem> = {}): ShopItem => ({
  id,
  title: `Listing ${id}`,
  status: "active",
  price: 10,
  currency: "BRL",
  ...more,
});

export interface Sale {
  readonly id: number;
  readonly at: string;
  readonly listingId?: string;
  readonly quantity?: number;
  readonly unitPrice?: number;
  readonly status?: ShopOrder["status"];
}

export const order = ({ id, at, listingId = "MLB1", quantity = 1, unitPrice = 10, status = "paid" }: Sale) =>
  ({
    id,
    status,
    createdAt: new Date(at),
    currency: "BRL",
    lines: [{ listingId, quantity, unitPrice }],
  }) satisfies ShopOrder;

/** Writes what a sync would have written. */
export async function stored(
  { database }: Door,
  tenantId: string,
  { sales = [], visits = [] }: { sales?: readonly Sale[]; visits?: readonly [string, string, number][] },
): Promise<void> {
  for (const sale of sales) {
    const { id, at, listingId = "MLB1", quantity = 1, unitPrice = 10, status = "paid" } = sale;
    await database.execute(
      "insert into orders (tenant_id, order_id, status, date_created, currency) values ($1, $2, $3, $4, 'BRL') on conflict do nothing",
      [tenantId, id, status, at],
    );
    await database.execute(
      `insert into order_items (tenant_id, order_id, line, listing_id, quantity, unit_price, currency)
       values ($1, $2, (select count(*) from order_items where tenant_id = $1 and order_id = $2), $3, $4, $5, 'BRL')`,
      [tenantId, id, listingId, quantity, unitPrice],
    );
  }
  for (const [listingId, date, count] of visits) {
    await database.execute(
      "insert into visits (tenant_id, listing_id, date, visits) values ($1, $2, $3, $4)",
      [tenantId, listingId, date, count],
    );
  }
}
