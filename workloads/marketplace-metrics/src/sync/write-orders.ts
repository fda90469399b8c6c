// Stores a page of orders with what was ordered, all of it or nothing.
import type { Database } from "@punctual/database";
import type { OrderAnswer } from "../mercadolivre/answers.ts";
import { upsertOrderItems } from "./upsert-order-items.sql.ts";
import { upsertOrders } from "./upsert-orders.sql.ts";

export async function writeOrders(
  database: Database,
  tenantId: string,
  page: readonly OrderAnswer[],
): Promise<void> {
  // A page that moves while it is read may show one twice; the later one is the newer.
  const orders = [...new Map(page.map((order) => [order.id, order])).values()];
  if (orders.length === 0) return;
  const items = orders.flatMap(linesOf);
  await database.transaction(async (transaction) => {
    await transaction.query(upsertOrders, { tenantId, ...columnsOf(orders) });
    await transaction.query(upsertOrderItems, {
      tenantId,
      allOrderIds: orders.map(({ id }) => id),
      orderIds: items.map(({ orderId }) => orderId),
      lines: items.map(({ line }) => line),
      listingIds: items.map(({ listingId }) => listingId),
      quantities: items.map(({ quantity }) => quantity),
      unitPrices: items.map(({ unitPrice }) => unitPrice),
      currencies: items.map(({ currency }) => currency),
    });
  });
}

const columnsOf = (orders: readonly OrderAnswer[]) => ({
  orderIds: orders.map(({ id }) => id),
  statuses: orders.map(({ status }) => status),
  datesCreated: orders.map((order) => order.date_created),
  totals: orders.map((order) => numeric(order.total_amount)),
  currencies: orders.map((order) => order.currency_id ?? null),
});

const linesOf = (order: OrderAnswer) =>
  order.order_items
    .map((line, index) => ({
      orderId: order.id,
      line: index,
      listingId: line.item.id,
      quantity: line.quantity,
      unitPrice: String(line.unit_price),
      currency: line.currency_id ?? null,
    }))
    .filter(({ quantity }) => quantity > 0);

const numeric = (amount: number | null | undefined): string | null =>
  amount === null || amount === undefined ? null : String(amount);
