// Generated from upsert-coins.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the given coins known.
 * Guarantee: again, it changes nothing but a symbol or a name that is another now.
 */
export const upsertCoins: Statement<{
  readonly ids: readonly (string | null)[];
  readonly symbols: readonly (string | null)[];
  readonly names: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "upsert-coins-e4360901cec8",
  parameters: ["ids", "symbols", "names"],
  columns: [],
  text: `insert into public.coins as c (id, symbol, name)
select id, symbol, name from unnest($1::text[], $2::text[], $3::text[]) as given (id, symbol, name) order by id
on conflict (id) do update set symbol = excluded.symbol, name = excluded.name
 where (c.symbol, c.name) is distinct from (excluded.symbol, excluded.name)`,
};
