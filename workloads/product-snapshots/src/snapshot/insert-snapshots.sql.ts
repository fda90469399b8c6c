// Generated from insert-snapshots.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Records one day's value of every product of the given users, none of which has been recorded for that day.
 * Guarantee: all of their products, or none and a unique violation when one is there already.
 * Without `on conflict`, which would write each row to the log twice.
 */
export const insertSnapshots: Statement<{
  readonly date: string;
  readonly users: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "insert-snapshots-0f8a91ba5d49",
  parameters: ["date", "users"],
  columns: [],
  text: `insert into public.product_snapshots (user_id, product_id, date, value, currency, taken_at)
select user_id, product_id, $1, value, currency, (select punctual.now())
  from public.products
 where user_id = any($2)
   and archived_at is null
 order by user_id, product_id`,
};
