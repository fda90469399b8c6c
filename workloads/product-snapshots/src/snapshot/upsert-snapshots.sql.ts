// Generated from upsert-snapshots.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Records one day's value of every product of the given users, again or for the first time.
 * Guarantee: one row per product and day; recording the same day again changes nothing but the value.
 */
export const upsertSnapshots: Statement<{
  readonly date: string;
  readonly users: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "upsert-snapshots-e06fc4964607",
  parameters: ["date", "users"],
  columns: [],
  text: `insert into public.product_snapshots as s (user_id, product_id, date, value, currency, taken_at)
select user_id, product_id, $1, value, currency, (select punctual.now())
  from public.products
 where user_id = any($2)
   and archived_at is null
 order by user_id, product_id
on conflict (user_id, product_id, date) do update
   set value = excluded.value, currency = excluded.currency, taken_at = excluded.taken_at
 where (s.value, s.currency) is distinct from (excluded.value, excluded.currency)`,
};
