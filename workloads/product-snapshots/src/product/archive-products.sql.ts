// Generated from archive-products.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Archives every product of a user; those that are archived keep their moment.
 */
export const archiveProducts: Statement<{
  readonly userId: string;
}, Readonly<Record<never, never>>> = {
  name: "archive-products-7ee8745cba9a",
  parameters: ["userId"],
  columns: [],
  text: `update public.products
   set archived_at = n.now, updated_at = n.now
  from (select punctual.now() as now) n
 where user_id = $1
   and archived_at is null`,
};
