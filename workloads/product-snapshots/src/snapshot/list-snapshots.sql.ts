// Generated from list-snapshots.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a user's snapshots, or those of one product, newest day first and by product within a day, after a cursor.
 * One descent of the key per product instead of a read of the user's whole history.
 */
export const listSnapshots: Statement<{
  readonly userId: string;
  readonly only: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly lastDate: string | null;
  readonly lastProductId: string | null;
  readonly limit: string | number;
}, {
  readonly productId: string;
  readonly date: string;
  readonly value: string;
  readonly currency: string;
  readonly takenAt: Date;
}> = {
  name: "list-snapshots-a70f556b2142",
  parameters: ["userId", "only", "from", "to", "lastDate", "lastProductId", "limit"],
  columns: ["productId", "date", "value", "currency", "takenAt"],
  text: `with recursive owned as (
  (select product_id from public.product_snapshots where user_id = $1 order by product_id limit 1)
  union all
  select (select s.product_id from public.product_snapshots s
           where s.user_id = $1 and s.product_id > o.product_id order by s.product_id limit 1)
    from owned o where o.product_id is not null
)
select s.product_id, s.date, s.value, s.currency, s.taken_at
  from owned o
 cross join lateral (
   select h.product_id, h.date, h.value, h.currency, h.taken_at
     from public.product_snapshots h
    where h.user_id = $1
      and h.product_id = o.product_id
      and (h.product_id = $2 or $2::text is null)
      and h.date between coalesce($3, '-infinity'::date) and least($4, $5, 'infinity'::date)
      and (h.date < $5 or h.product_id > $6 or $5::date is null)
    order by h.date desc
    limit $7
 ) s
 order by s.date desc, s.product_id
 limit $7`,
};
