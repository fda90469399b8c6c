// Stores products with one statement.
import type { Queryable } from "@punctual/database";
import type { Product } from "./product.ts";
import { upsertProducts } from "./upsert-products.sql.ts";

/** No product may come twice. */
export async function writeProducts(queryable: Queryable, products: readonly Product[]): Promise<void> {
  if (products.length === 0) return;
  await queryable.query(upsertProducts, {
    userIds: products.map(({ userId }) => userId),
    productIds: products.map(({ id }) => id),
    names: products.map(({ name }) => name),
    values: products.map(({ value }) => value),
    currencies: products.map(({ currency }) => currency),
    archived: products.map(({ archived }) => archived),
  });
}
