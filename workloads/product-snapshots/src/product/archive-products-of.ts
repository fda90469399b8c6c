// Archives what a user has.
import type { Queryable } from "@punctual/database";
import { archiveProducts } from "./archive-products.sql.ts";

export async function archiveProductsOf(queryable: Queryable, userId: string): Promise<void> {
  await queryable.query(archiveProducts, { userId });
}
