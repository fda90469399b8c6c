// Generated from list-snapshots.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a user's snapshots, newest day first and by product within a day, after a cursor.
 * One descent of the key per product instead of a read of the user's whole history.
 */
export const listSnapshots: Statement<{
  readonly userId: string;
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
  name: "list-snapshots-d5c53ae32590",
  parameters: ["userId", "from", "to", "lastDate", "lastProductId", "limit"],
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
      and h.date between coalesce($2, '-infinity'::date) and least($3, $4, 'infinity'::date)
      and (h.date < $4 or h.product_id > $5 or $4::date is null)
    order by h.date desc
    limit $6
 ) s
 order by s.date desc, s.product_id
 limit $6`,
};
