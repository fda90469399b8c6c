// Generated from insert-currencies.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the given currencies known.
 */
export const insertCurrencies: Statement<{
  readonly codes: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "insert-currencies-f1da94b58e6a",
  parameters: ["codes"],
  columns: [],
  text: `insert into public.currencies (code)
select code from unnest($1::text[]) as given (code) order by code
on conflict (code) do nothing`,
};
