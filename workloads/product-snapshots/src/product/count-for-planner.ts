// Has PostgreSQL look at tables that have just grown.
import type { Queryable } from "@punctual/database";
import { analyzeProducts } from "./analyze-products.sql.ts";

/** Autovacuum would do it within a minute: too late for a run that follows an import at once. */
export async function countForPlanner(queryable: Queryable): Promise<void> {
  await queryable.query(analyzeProducts);
}
