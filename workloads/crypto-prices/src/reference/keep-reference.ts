// Makes the coins and currencies known that a fetch is about.
import type { Database } from "@punctual/database";
import type { Coin } from "../series/series.ts";
import { insertCurrencies } from "./insert-currencies.sql.ts";
import { upsertCoins } from "./upsert-coins.sql.ts";

export interface Reference {
  readonly coins: readonly Coin[];
  readonly currencies: readonly string[];
}

export const keepReference = (database: Database, { coins, currencies }: Reference): Promise<void> =>
  database.transaction(async (transaction) => {
    await transaction.query(upsertCoins, {
      ids: coins.map(({ id }) => id),
      symbols: coins.map(({ symbol }) => symbol),
      names: coins.map(({ name }) => name),
    });
    await transaction.query(insertCurrencies, { codes: currencies });
  });
