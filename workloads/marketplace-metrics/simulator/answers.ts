// What the simulated marketplace answers to a question that it lets in.
import type { Shop, ShopItem, ShopOrder } from "./shop.ts";

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Marketplace {
  /** Of a seller; null for one that there is not. */
  shop(userId: number): Shop | null;
  /** Of all sellers, by the listing's id. */
  shopOf(listingId: string): Shop | null;
  now(): Promise<Date>;
}

/** As the service does: beyond it only scans are answered. */
const mostByOffset = 1000;
const mostOrdersAtOnce = 50;
const mostListingsAtOnce = 20;
const mostDays = 150;
const dayMs = 86_400_000;

export async function answerTo(asked: Asked, marketplace: Marketplace): Promise<Answer> {
  const { path, query } = asked;
  const [, userId] = /^\/users\/(\d+)\/items\/search$/.exec(path) ?? [];
  if (userId !== undefined) return searched(marketplace.shop(Number(userId)), query);
  if (path === "/items") return listed(query, marketplace);
  if (path === "/orders/search") return ordered(marketplace.shop(Number(query.get("seller"))), query);
  const [, listingId] = /^\/items\/([^/]+)\/visits\/time_window$/.exec(path) ?? [];
  if (listingId !== undefined) return visited(decodeURIComponent(listingId), query, marketplace);
  return refused(404, "not_found");
}

const refused = (status: number, error: string): Answer => ({ status, body: { error, status } });
const done = (body: unknown): Answer => ({ status: 200, body });

function searched(shop: Shop | null, query: URLSearchParams): Answer {
  if (shop === null) return refused(403, "forbidden");
  const ids = shop.items.map(({ id }) => id);
  const limit = Math.min(numberIn(query, "limit", 50), 100);
  const paging = { total: ids.length, limit };
  if (query.get("search_type") === "scan") return scanned(ids, query, limit);
  const offset = numberIn(query, "offset", 0);
  if (offset >= mostByOffset) return refused(400, "invalid_offset");
  return done({ results: ids.slice(offset, offset + limit), paging: { ...paging, offset } });
}

function scanned(ids: readonly string[], query: URLSearchParams, limit: number): Answer {
  const first = Number(query.get("scroll_id")?.replace("scan-", "") ?? 0);
  const results = ids.slice(first, first + limit);
  const scroll = results.length === 0 ? null : `scan-${first + results.length}`;
  return done({ results, scroll_id: scroll, paging: { total: ids.length, limit } });
}

function listed(query: URLSearchParams, marketplace: Marketplace): Answer {
  const ids = (query.get("ids") ?? "").split(",");
  if (ids.length > mostListingsAtOnce) return refused(400, "too_many_ids");
  return done(
    ids.map((id) => {
      const item = marketplace.shopOf(id)?.items.find((one) => one.id === id);
      return item === undefined
        ? { code: 404, body: { error: "not_found", id } }
        : { code: 200, body: itemBody(item) };
    }),
  );
}

const itemBody = ({ id, title, status, price, currency }: ShopItem) => ({
  id,
  title,
  status,
  price,
  currency_id: currency,
});

function ordered(shop: Shop | null, query: URLSearchParams): Answer {
  if (shop === null) return refused(403, "forbidden");
  const from = new Date(query.get("order.date_created.from") ?? 0);
  const to = new Date(query.get("order.date_created.to") ?? 8.64e15);
  const limit = Math.min(numberIn(query, "limit", 50), mostOrdersAtOnce);
  const offset = numberIn(query, "offset", 0);
  const orders = shop.orders(from, to);
  const page = (query.get("sort") === "date_asc" ? orders : orders.toReversed()).slice(
    offset,
    offset + limit,
  );
  return done({ results: page.map(orderBody), paging: { total: orders.length, offset, limit } });
}

const orderBody = (order: ShopOrder) => ({
  id: order.id,
  status: order.status,
  date_created: order.createdAt.toISOString().replace("Z", "+00:00"),
  total_amount: order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
  currency_id: order.currency,
  order_items: order.lines.map((line) => ({
    item: { id: line.listingId },
    quantity: line.quantity,
    unit_price: line.unitPrice,
    currency_id: order.currency,
  })),
});

async function visited(listingId: string, query: URLSearchParams, marketplace: Marketplace): Promise<Answer> {
  const last = numberIn(query, "last", 1);
  if (last > mostDays) return refused(400, "invalid_time_window");
  const ending = query.get("ending") ?? (await marketplace.now()).toISOString().slice(0, 10);
  const shop = marketplace.shopOf(listingId);
  const dates = Array.from({ length: last }, (_, ago) =>
    new Date(Date.parse(ending) - (last - 1 - ago) * dayMs).toISOString().slice(0, 10),
  );
  const results = dates.map((date) => ({
    date: `${date}T00:00:00Z`,
    total: shop?.visits(listingId, date) ?? 0,
  }));
  return done({ item_id: listingId, last, unit: "day", results });
}

const numberIn = (query: URLSearchParams, name: string, otherwise: number): number => {
  const text = query.get(name);
  return text === null ? otherwise : Number(text);
};
