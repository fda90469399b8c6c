// Prices as a market might have them: the same for the same coin and moment, whenever they are asked for.

export interface Sampled {
  readonly coin: string;
  readonly currency: string;
}

/** In dollars. */
const coins: Readonly<Record<string, number>> = {
  bitcoin: 68_000,
  ethereum: 3_400,
  binancecoin: 590,
  cardano: 0.45,
  solana: 150,
  ripple: 0.52,
  polkadot: 6.8,
  dogecoin: 0.12,
  "avalanche-2": 34,
  chainlink: 15,
  litecoin: 82,
};

/** So many for a dollar. */
const currencies: Readonly<Record<string, number>> = { usd: 1, eur: 0.92, gbp: 0.79, brl: 5.4 };

export const isSampleCoin = (coin: string): boolean => Object.hasOwn(coins, coin);
export const isSampleCurrency = (currency: string): boolean => Object.hasOwn(currencies, currency);

const hourMs = 3_600_000;

/** A slow wave and two faster ones, each coin at another place of them. */
export function samplePrice({ coin, currency }: Sampled, at: number): number {
  const hours = at / hourMs;
  const place = [...coin].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const moved =
    0.09 * Math.sin(place + hours / 340) +
    0.03 * Math.sin(2 * place + hours / 23) +
    0.008 * Math.sin(hours / 1.7);
  return (coins[coin] ?? 1) * (currencies[currency] ?? 1) * (1 + moved);
}

/** A point at every full hour of the days before now, and the price now. */
export function sampleTimes(now: number, days: number): readonly number[] {
  const first = Math.ceil((now - days * 24 * hourMs) / hourMs);
  const last = Math.floor(now / hourMs);
  const hours = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * hourMs);
  return hours.at(-1) === now ? hours : [...hours, now];
}
