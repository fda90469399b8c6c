// Generated from list-users.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists users whose ids begin with a text, by id, after a cursor, with what there is of each.
 * Index: the keys; once per product the last entry of its history.
 */
export const listUsers: Statement<{
  readonly after: string;
  readonly search: string;
  readonly limit: string | number;
}, {
  readonly userId: string;
  readonly products: number;
  readonly archived: number;
  readonly lastDate: string | null;
}> = {
  name: "list-users-06bd6f045a73",
  parameters: ["after", "search", "limit"],
  columns: ["userId", "products", "archived", "lastDate"],
  text: `select u.user_id, p.products as "products!", p.archived as "archived!", p.last_date as "last_date?"
  from public.users u
 cross join lateral (
         select count(*) filter (where o.archived_at is null)::int as products,
                count(*) filter (where o.archived_at is not null)::int as archived, max(h.date) as last_date
           from public.products o
           left join lateral (
             select s.date from public.product_snapshots s
              where s.user_id = o.user_id and s.product_id = o.product_id
              order by s.date desc
              limit 1
           ) h on true
          where o.user_id = u.user_id) p
 where u.user_id > $1
   and u.user_id >= $2
   -- No character comes after this one.
   and u.user_id < $2 || chr(1114111)
 order by u.user_id
 limit $3`,
};
