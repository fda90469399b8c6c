// Names with their values as somebody writes them, row by row.

export interface Pair {
  readonly name: string;
  readonly value: string;
}

export const pairsOf = (record: Readonly<Record<string, string>>): readonly Pair[] =>
  Object.entries(record).map(([name, value]) => ({ name, value }));

/** A row in which nothing is written is none. */
export const recordOf = (pairs: readonly Pair[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs
      .filter(({ name, value }) => name.trim() !== "" || value !== "")
      .map(({ name, value }) => [name.trim(), value]),
  );
