// The prices of coins, fetched from CoinGecko every day.
export { cryptoPrices, type CryptoPricesOptions } from "./crypto-prices.ts";
export { dailyPricesFreshness } from "./price/daily-prices-freshness.ts";
export { storePrices } from "./price/store-prices.ts";
export { readPoints } from "./coingecko/read-points.ts";
export type { Coin, Series } from "./series/series.ts";
