// The known name closest to one that is not known.

/** Letter case is ignored; null where nothing is close enough to be meant. */
export const nearest = (name: string, known: readonly string[]): string | null => {
  const most = Math.max(2, Math.ceil(name.length / 3));
  // A name much longer or shorter is never close; this also bounds the work for a hostile name.
  const alike = known.filter((candidate) => Math.abs(candidate.length - name.length) <= most);
  const best = closest(name, alike);
  return best !== null && best.cost <= most ? best.name : null;
};

/** However far away; `known` must not be empty, else the name itself comes back. */
export const nearestOfAll = (name: string, known: readonly string[]): string =>
  closest(name, known)?.name ?? name;

interface Found {
  readonly name: string;
  readonly cost: number;
}

const closest = (name: string, known: readonly string[]): Found | null => {
  let best: Found | null = null;
  for (const candidate of known) {
    const cost = distance(name.toLowerCase(), candidate.toLowerCase());
    if (best === null || cost < best.cost) best = { name: candidate, cost };
  }
  return best;
};

/** Levenshtein's, one row at a time. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[other.length] ?? 0;
};
