// Reads a tenant's orders of a stretch of time, oldest first.
import { ordersAnswer, type OrderAnswer } from "../mercadolivre/answers.ts";
import type { OrdersCursor } from "./cursor.ts";
import { instantsOf } from "./instants-of.ts";
import type { Syncing } from "./syncing.ts";
import { writeOrders } from "./write-orders.ts";

const pageSize = 50;
/** The marketplace counts only so far from the first: then the last order's moment is where it is asked from anew. */
const mostByOffset = 5000;

export async function syncOrders(syncing: Syncing, begun: OrdersCursor): Promise<OrdersCursor> {
  const { database, session, tenantId, userId } = syncing;
  const { to } = await instantsOf(database, syncing);
  let cursor = begun;
  for (;;) {
    const query = {
      seller: userId,
      "order.date_created.from": asked(cursor.from),
      "order.date_created.to": asked(to.toISOString()),
      sort: "date_asc",
      offset: cursor.offset,
      limit: pageSize,
    };
    const { results, paging } = await session.get("/orders/search", query, ordersAnswer);
    await writeOrders(database, tenantId, results);
    const more = results.length > 0 && cursor.offset + results.length < paging.total;
    cursor = advanced(cursor, results);
    await syncing.save(cursor);
    if (!more) return cursor;
  }
}

/** As the marketplace's documentation writes an instant. */
const asked = (iso: string): string => iso.replace(/Z$/, "-00:00");

function advanced(cursor: OrdersCursor, page: readonly OrderAnswer[]): OrdersCursor {
  const counted = new Set(cursor.counted);
  const orders = cursor.orders + page.filter(({ id }) => !counted.has(id)).length;
  const offset = cursor.offset + page.length;
  const last = page.at(-1)?.date_created.toISOString() ?? cursor.from;
  // Where all of them are of one moment, going on from it would be going round in a circle.
  if (offset < mostByOffset || last <= cursor.from) return { ...cursor, orders, offset };
  const same = page.filter((one) => one.date_created.toISOString() === last).map(({ id }) => id);
  return { ...cursor, orders, offset: 0, from: last, counted: same };
}
