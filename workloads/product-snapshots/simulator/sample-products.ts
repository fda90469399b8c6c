// Sample users with products and a month of history, the same ones every time.

export interface SampleProduct {
  readonly userId: string;
  readonly productId: string;
  readonly name: string;
  readonly currency: string;
  /** Today. */
  readonly cents: number;
}

const kinds = [
  { productId: "savings", name: "Savings account", currency: "EUR", largestCents: 5_000_000 },
  { productId: "fund", name: "World index fund", currency: "EUR", largestCents: 12_000_000 },
  { productId: "bond", name: "Government bond", currency: "USD", largestCents: 3_000_000 },
  { productId: "wallet", name: "Crypto wallet", currency: "USD", largestCents: 800_000 },
  { productId: "loan", name: "Car loan", currency: "EUR", largestCents: -2_500_000 },
] as const;

export const sampleUsers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `user-${String(index + 1).padStart(4, "0")}`);

export const sampleProducts = (users: readonly string[]): readonly SampleProduct[] =>
  users.flatMap((userId, user) =>
    kinds.map(({ largestCents, ...kind }, product) => ({
      ...kind,
      userId,
      cents: Math.round(largestCents * (0.05 + 0.95 * scatter(user * kinds.length + product))),
    })),
  );

/** What a product was worth so many days ago: a slow wave of a few percent, each product at a place of its own. */
export function centsBefore({ cents }: SampleProduct, days: number): number {
  const phase = scatter(cents) * 2 * Math.PI;
  return Math.round(cents * (1 + 0.04 * (Math.sin(phase + days / 5) - Math.sin(phase))));
}

/** Multiples of the golden ratio: spread over [0, 1) without a pattern to the eye. */
const scatter = (number: number): number => (Math.abs(number) * 0.618_033_988_749_895) % 1;
