// Generated from analyze-products.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells PostgreSQL's planner how many products there are now: it would read whole tables for each batch of a run.
 */
export const analyzeProducts: Statement<null, Readonly<Record<never, never>>> = {
  name: "analyze-products-f0f11041a0f6",
  parameters: [],
  columns: [],
  text: `analyze public.users, public.products`,
};
