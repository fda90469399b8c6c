// A series: the prices of one coin in one currency.
import { z } from "zod";

/** An id of CoinGecko, of a coin or a currency. */
export const coinId = z.string().regex(/^[a-z0-9_.-]{1,128}$/);

export interface Coin {
  /** As CoinGecko calls it: `bitcoin`. */
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
}

export interface Series {
  readonly coin: string;
  readonly currency: string;
}

/** Names it in a run's record: `bitcoin/usd`. */
export const keyOf = ({ coin, currency }: Series): string => `${coin}/${currency}`;

/** Each coin in each currency, in the order of their keys. */
export const seriesOf = (coins: readonly Coin[], currencies: readonly string[]): readonly Series[] =>
  coins
    .flatMap(({ id }) => currencies.map((currency) => ({ coin: id, currency })))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
