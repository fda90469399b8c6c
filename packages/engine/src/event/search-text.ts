// Finds one text in another in time that grows with their lengths alone, whatever they hold: the text is an event's, and
// somebody may have made it on purpose.

/** After how many characters that fit the search goes on when the next does not (Knuth, Morris and Pratt). */
export type SearchTable = readonly number[];

export function searchTable(wanted: string): SearchTable {
  const table: number[] = [0];
  let length = 0;
  for (let at = 1; at < wanted.length; at += 1) {
    while (length > 0 && wanted[at] !== wanted[length]) length = table[length - 1] ?? 0;
    if (wanted[at] === wanted[length]) length += 1;
    table.push(length);
  }
  return table;
}

export interface Wanted {
  readonly text: string;
  readonly table: SearchTable;
}

/** Where it begins for the first time from `from` on; -1 where it does not. */
export function searchText(text: string, { text: wanted, table }: Wanted, from: number): number {
  let length = 0;
  for (let at = from; at < text.length; at += 1) {
    while (length > 0 && text[at] !== wanted[length]) length = table[length - 1] ?? 0;
    if (text[at] === wanted[length]) length += 1;
    if (length === wanted.length) return at - length + 1;
  }
  return -1;
}
