// The latest price of one series.
import type { Queryable } from "@punctual/database";
import type { Series } from "../series/series.ts";
import { findLatestPrice } from "./find-latest-price.sql.ts";

/** Null for a series that is not known; its `price` and `at` are null where none was fetched yet. */
export async function latestPrice(queryable: Queryable, series: Series) {
  const [row] = await queryable.query(findLatestPrice, { ...series });
  if (row === undefined) return null;
  return { ...series, price: row.price, at: row.at };
}
