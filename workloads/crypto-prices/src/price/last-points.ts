// When the last stored point of each series was.
import type { Queryable } from "@punctual/database";
import { keyOf, type Series } from "../series/series.ts";
import { listLastPoints } from "./list-last-points.sql.ts";

/** By the series' key; one without points is missing. */
export async function lastPoints(
  queryable: Queryable,
  series: readonly Series[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await queryable.query(listLastPoints, {
    coins: series.map(({ coin }) => coin),
    currencies: series.map(({ currency }) => currency),
  });
  return new Map(rows.map(({ coinId, currency, at }) => [keyOf({ coin: coinId, currency }), at]));
}
