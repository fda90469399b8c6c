// Loads the sample tenants, so that the first start shows something real.
import type { Database, Transaction } from "@punctual/database";
import type { Sealer } from "@punctual/jobs";
import { sampleShop } from "../simulator/sample-shop.ts";
import { sampleRefreshToken, sampleTenants, type SampleTenant } from "../simulator/sample-tenants.ts";
import type { Shop, ShopOrder } from "../simulator/shop.ts";
import { nowIn } from "./clock/now-in.ts";
import { rebuildIn } from "./metric/rebuild-metrics.ts";
import { daysAfter } from "./range/date-range.ts";
import { makeTenants } from "./tenant/make-tenants.ts";

const daysOfHistory = 60;

export interface SeedSetting {
  readonly database: Database;
  readonly sealer: Sealer;
  /** Whether the marketplace is the one that knows the samples. */
  readonly simulated: boolean;
}

/** Null where any tenant is there already, sample or real. */
export function seed({ database, sealer, simulated }: SeedSetting): Promise<string | null> {
  return database.transaction(async (transaction) => {
    const tenants = sampleTenants.map((tenant) => ({
      ...tenant,
      mercadolivre:
        tenant.connected && simulated
          ? { userId: tenant.userId, refreshToken: sampleRefreshToken(tenant) }
          : undefined,
    }));
    if (!(await makeTenants(transaction, sealer, tenants))) return null;
    const today = (await nowIn(transaction)).toISOString().slice(0, 10);
    for (const tenant of sampleTenants) await load(transaction, tenant, today);
    return `${sampleTenants.length} sample tenants with listings, orders, visits and metrics of ${daysOfHistory} days`;
  });
}

async function load(transaction: Transaction, tenant: SampleTenant, today: string): Promise<void> {
  const { tenantId, userId } = tenant;
  const shop = sampleShop(userId);
  const from = daysAfter(today, 1 - daysOfHistory);
  const orders = shop.orders(new Date(from), await nowIn(transaction));
  const dates = Array.from({ length: daysOfHistory }, (_, day) => daysAfter(from, day));
  await copy(
    transaction,
    "listings (tenant_id, listing_id, title, status, price, currency)",
    listingRows(tenantId, shop),
  );
  await copy(
    transaction,
    "orders (tenant_id, order_id, status, date_created, total, currency)",
    orderRows(tenantId, orders),
  );
  await copy(
    transaction,
    "order_items (tenant_id, order_id, line, listing_id, quantity, unit_price, currency)",
    lineRows(tenantId, orders),
  );
  await copy(transaction, "visits (tenant_id, date, listing_id, visits)", visitRows(tenantId, shop, dates));
  await rebuildIn(transaction, { tenantId, from, to: today });
}

type Row = readonly (string | number)[];

/** Guarantee: no sample holds a tab, a line break or a backslash, which COPY would read as its own. */
const copy = (transaction: Transaction, into: string, rows: readonly Row[]): Promise<number> =>
  transaction.copyIn({
    into: `public.${into}`,
    format: "text",
    rows: [rows.map((row) => `${row.join("\t")}\n`).join("")],
  });

const listingRows = (tenantId: string, { items }: Shop): Row[] =>
  items.map(({ id, title, status, price, currency }) => [tenantId, id, title, status, price, currency]);

const orderRows = (tenantId: string, orders: readonly ShopOrder[]): Row[] =>
  orders.map(({ id, status, createdAt, lines, currency }) => {
    const total = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
    return [tenantId, id, status, createdAt.toISOString(), total.toFixed(2), currency];
  });

const lineRows = (tenantId: string, orders: readonly ShopOrder[]): Row[] =>
  orders.flatMap(({ id, lines, currency }) =>
    lines.map((line, index): Row => [
      tenantId,
      id,
      index,
      line.listingId,
      line.quantity,
      line.unitPrice,
      currency,
    ]),
  );

const visitRows = (tenantId: string, shop: Shop, dates: readonly string[]): Row[] =>
  dates.flatMap((date) => shop.items.map(({ id }): Row => [tenantId, date, id, shop.visits(id, date)]));
