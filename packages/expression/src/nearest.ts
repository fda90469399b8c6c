// The known name closest to one that is not known.

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[b.length] ?? 0;
};

/** Letter case is ignored; `known` must not be empty, else the name itself comes back. */
export const nearest = (name: string, known: readonly string[]): string => {
  let best = name;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const cost = distance(name.toLowerCase(), candidate.toLowerCase());
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
};
