// A seller's shop made of numbers: the same every time, and different from day to day.
import type { Shop, ShopItem, ShopOrder } from "./shop.ts";

const dayMs = 86_400_000;
const words = ["Fone", "Mochila", "Cafeteira", "Luminária", "Teclado", "Garrafa", "Relógio", "Tapete"];
const kinds = ["compacto", "profissional", "clássico", "leve", "premium"];

export function sampleShop(userId: number, size = 20): Shop {
  const items = Array.from({ length: size }, (_, index) => itemOf(userId, index));
  const known = new Map(items.map((item, index) => [item.id, index]));
  return {
    items,
    orders: (from, to) =>
      daysBetween(from, to)
        .flatMap((day) => ordersOf(userId, items, day))
        .filter(({ createdAt }) => createdAt >= from && createdAt <= to),
    visits(listingId, date) {
      const index = known.get(listingId);
      const day = Math.floor(Date.parse(date) / dayMs);
      return index === undefined ? 0 : visitsOf(userId, index, day);
    },
  };
}

/** 0 to 2³² − 1, spread well enough for samples. */
function noise(...parts: readonly number[]): number {
  let hash = 2_166_136_261;
  for (const part of parts) hash = Math.imul(hash ^ part, 16_777_619) ^ (hash >>> 13);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function itemOf(userId: number, index: number): ShopItem {
  const word = words[index % words.length] ?? "";
  const kind = kinds[noise(userId, index) % kinds.length] ?? "";
  return {
    id: `MLB${userId % 100_000}${String(index + 1).padStart(4, "0")}`,
    title: `${word} ${kind} ${index + 1}`,
    status: index % 10 === 9 ? "paused" : "active",
    price: 1990 / 100 + (noise(userId, index, 1) % 50_000) / 100,
    currency: "BRL",
  };
}

/** Some listings draw many, every tenth draws none. */
const visitsOf = (userId: number, index: number, day: number): number =>
  index % 10 === 9 ? 0 : noise(userId, index, day, 2) % (5 + ((index * 13) % 60));

function ordersOf(userId: number, items: readonly ShopItem[], day: number): ShopOrder[] {
  return items
    .flatMap((item, index) => {
      const visits = visitsOf(userId, index, day);
      const bought = visits > 0 && noise(userId, index, day, 3) % 100 < visits ? 1 : 0;
      return bought === 0 ? [] : [orderOf(userId, { item, index, day })];
    })
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

interface Sale {
  readonly item: ShopItem;
  readonly index: number;
  readonly day: number;
}

function orderOf(userId: number, { item, index, day }: Sale): ShopOrder {
  const chance = noise(userId, index, day, 4);
  return {
    id: 2_000_000_000_000 + (userId % 1000) * 100_000_000 + day * 1000 + index,
    status: chance % 12 === 0 ? "cancelled" : "paid",
    createdAt: new Date(day * dayMs + (chance % dayMs)),
    currency: item.currency,
    lines: [{ listingId: item.id, quantity: 1 + (chance % 3), unitPrice: item.price }],
  };
}

function daysBetween(from: Date, to: Date): readonly number[] {
  const first = Math.floor(from.getTime() / dayMs);
  const last = Math.floor(to.getTime() / dayMs);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, day) => first + day);
}
