// A user's products as they are now.
import type { Queryable } from "@punctual/database";
import { exactNumber, pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import { listProducts as listProductsStatement } from "./list-products.sql.ts";

export interface ProductsRequest {
  readonly userId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const position = z.tuple([z.string()]);

/** By id, the archived ones too. Null for a cursor of another list. */
export async function listProducts(
  queryable: Queryable,
  { userId, limit, cursor }: ProductsRequest,
): Promise<Page<unknown> | null> {
  const identity = ["products", userId];
  const place = readCursor(cursor, { identity, position });
  if (place === "foreign") return null;
  // Every id is longer than the empty one.
  const [after = ""] = place ?? [];
  const rows = await queryable.query(listProductsStatement, { userId, after, limit: limit + 1 });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ productId }) => [productId],
    show: ({ productId, name, value, currency, archivedAt, updatedAt, lastDate }) => ({
      id: productId,
      name,
      value: exactNumber(value),
      currency,
      archivedAt,
      updatedAt,
      lastSnapshotDate: lastDate,
    }),
  });
}
