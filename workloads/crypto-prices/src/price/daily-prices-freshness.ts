// How old the daily prices may be: a day and two hours, for a fetch that takes a while or is tried again.

export const dailyPricesFreshness = {
  sql: "select max(updated_at) from daily_prices",
  maxAgeSeconds: 26 * 3600,
} as const;
