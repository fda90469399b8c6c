// The prices of a series as they come: moments and what the coin cost at each.

/** Milliseconds since 1970, and the price. */
export type Point = readonly [at: number, price: number];

/** Ascending, no moment twice, never empty. */
export type Points = readonly Point[];
