// The mean of a day's prices.

/** To the last digit that a number has: what each addition rounds away is kept beside the sum (Neumaier). */
export function meanOf(prices: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const price of prices) {
    const next = sum + price;
    lost += sum >= price ? sum - next + price : price - next + sum;
    sum = next;
  }
  return (sum + lost) / prices.length;
}
