// Every coin in every currency, with its latest price.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import { coinId } from "../series/series.ts";
import { listLatestPrices } from "./list-latest-prices.sql.ts";

export interface LatestPricesRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const identity = ["latest prices"];
const position = z.tuple([coinId, coinId]);

/** By coin and currency. Null for a cursor of another list. */
export async function latestPrices(
  queryable: Queryable,
  { limit, cursor }: LatestPricesRequest,
): Promise<Page<unknown> | null> {
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  // Every id is longer than the empty one.
  const [lastCoin = "", lastCurrency = ""] = after ?? [];
  const rows = await queryable.query(listLatestPrices, { lastCoin, lastCurrency, limit: limit + 1 });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ id, code }) => [id, code],
    show: ({ id, symbol, name, code, price, at }) => ({
      coin: id,
      symbol,
      name,
      currency: code,
      price,
      at,
    }),
  });
}
