// The coins and currencies that are fetched: ours, or those of punctual.config.ts.
import { coinId, type Coin } from "./series.ts";

export const defaultCoins: readonly Coin[] = [
  { id: "bitcoin", symbol: "btc", name: "Bitcoin" },
  { id: "ethereum", symbol: "eth", name: "Ethereum" },
  { id: "binancecoin", symbol: "bnb", name: "BNB" },
  { id: "cardano", symbol: "ada", name: "Cardano" },
  { id: "solana", symbol: "sol", name: "Solana" },
  { id: "ripple", symbol: "xrp", name: "XRP" },
  { id: "polkadot", symbol: "dot", name: "Polkadot" },
  { id: "dogecoin", symbol: "doge", name: "Dogecoin" },
  { id: "avalanche-2", symbol: "avax", name: "Avalanche" },
  { id: "chainlink", symbol: "link", name: "Chainlink" },
  { id: "litecoin", symbol: "ltc", name: "Litecoin" },
];

export const defaultCurrencies: readonly string[] = ["usd", "eur", "gbp", "brl"];

/** A coin by its id alone goes under that id. Throws for one that CoinGecko cannot have, or that is named twice. */
export function coinsOf(given: readonly (string | Coin)[]): readonly Coin[] {
  const coins = given.map((coin) => (typeof coin === "string" ? coinOf(coin) : coin));
  assertIds(
    "coins",
    coins.map(({ id }) => id),
  );
  return coins;
}

/** Throws like `coinsOf`. */
export function currenciesOf(given: readonly string[]): readonly string[] {
  assertIds("currencies", given);
  return given;
}

const coinOf = (id: string): Coin =>
  defaultCoins.find((coin) => coin.id === id) ?? { id, symbol: id, name: id };

function assertIds(what: string, ids: readonly string[]): void {
  const wrong = ids.find((id, index) => !coinId.safeParse(id).success || ids.indexOf(id) !== index);
  if (ids.length > 0 && wrong === undefined) return;
  throw new Error(
    `Expected the ${what} of crypto-prices to be ids of CoinGecko in lower case, each once, got ${wrong === undefined ? "none" : `"${wrong}"`}. Mend punctual.config.ts.`,
  );
}
