// A marketplace on which every seller has a sample shop.
import type { Marketplace } from "./answers.ts";
import { sampleShop } from "./sample-shop.ts";
import type { Shop } from "./shop.ts";

export function sampleMarketplace(now: () => Promise<Date>): Marketplace {
  const shops = new Map<number, Shop>();
  const shop = (userId: number): Shop => {
    const known = shops.get(userId) ?? sampleShop(userId);
    shops.set(userId, known);
    return known;
  };
  return {
    now,
    shop,
    shopOf: (listingId) =>
      [...shops.values()].find(({ items }) => items.some(({ id }) => id === listingId)) ?? null,
  };
}
