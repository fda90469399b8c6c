// Passes over the items that a retry does not mean.

/** Ends with the page on which the last of them stands. Pages without any are passed over whole. */
export function onlyThese<Item>(
  pages: AsyncIterable<readonly Item[]>,
  keys: ReadonlySet<string> | null,
  key: (item: Item) => string,
): AsyncIterable<readonly Item[]> {
  return keys === null ? pages : meant(pages, keys, key);
}

async function* meant<Item>(
  pages: AsyncIterable<readonly Item[]>,
  keys: ReadonlySet<string>,
  key: (item: Item) => string,
): AsyncGenerator<readonly Item[]> {
  let left = keys.size;
  if (left === 0) return;
  for await (const page of pages) {
    const items = page.filter((item) => keys.has(key(item)));
    if (items.length > 0) yield items;
    left -= items.length;
    if (left <= 0) return;
  }
}
