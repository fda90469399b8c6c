// Generated from upsert-products.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores products by user and id; no product may be given twice.
 * Guarantee: products that are not named stay; one that stays archived keeps the moment it was archived at.
 */
export const upsertProducts: Statement<{
  readonly userIds: readonly (string | null)[];
  readonly productIds: readonly (string | null)[];
  readonly names: readonly (string | null)[];
  readonly values: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
  readonly archived: readonly (boolean | null)[];
}, Readonly<Record<never, never>>> = {
  name: "upsert-products-1dace55bfd32",
  parameters: ["userIds", "productIds", "names", "values", "currencies", "archived"],
  columns: [],
  text: `insert into public.products as p (user_id, product_id, name, value, currency, archived_at, updated_at)
select g.user_id, g.product_id, g.name, g.value, g.currency, case when g.archived then n.now end, n.now
  from unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::text[], $6::boolean[])
       as g (user_id, product_id, name, value, currency, archived),
       (select punctual.now() as now) n
 order by g.user_id, g.product_id
on conflict (user_id, product_id) do update
   set name = excluded.name, value = excluded.value, currency = excluded.currency, updated_at = excluded.updated_at,
       archived_at = case when excluded.archived_at is not null then coalesce(p.archived_at, excluded.archived_at) end`,
};
