// Generated from list-products.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a user's products by id, after a cursor, with the last snapshot of each.
 * Index: the keys.
 */
export const listProducts: Statement<{
  readonly userId: string;
  readonly after: string;
  readonly limit: string | number;
}, {
  readonly productId: string;
  readonly name: string;
  readonly value: string;
  readonly currency: string;
  readonly archivedAt: Date | null;
  readonly updatedAt: Date;
  readonly lastDate: string | null;
}> = {
  name: "list-products-3a11c879c85b",
  parameters: ["userId", "after", "limit"],
  columns: ["productId", "name", "value", "currency", "archivedAt", "updatedAt", "lastDate"],
  text: `select p.product_id, p.name, p.value, p.currency, p.archived_at, p.updated_at, h.date as "last_date?"
  from public.products p
  left join lateral (
   select s.date from public.product_snapshots s
    where s.user_id = p.user_id and s.product_id = p.product_id
    order by s.date desc
    limit 1
 ) h on true
 where p.user_id = $1
   and p.product_id > $2
 order by p.product_id
 limit $3`,
};
