// The known name closest to one that is not known.

/** Letter case is ignored; null where nothing is close enough to be meant. */
export function nearest(name: string, known: readonly string[]): string | null {
  const most = Math.max(2, Math.ceil(name.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of known) {
    // A name much longer or shorter is never close; this also bounds the work for a hostile name.
    if (Math.abs(candidate.length - name.length) > most) continue;
    const cost = distance(name.toLowerCase(), candidate.toLowerCase());
    if (cost < least) [least, best] = [cost, candidate];
  }
  return best;
}

/** Levenshtein's, one row at a time. */
function distance(one: string, other: string): number {
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
}
