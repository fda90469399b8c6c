// A list of the server read to its end, for what is drawn as a whole.
import type { Page } from "./use-pages.ts";

/** Beyond so many pages a list is no picture any more: what is left is left out. */
const mostPages = 60;

export async function readAll<Item>(
  read: (cursor: string | null) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { items: more, nextCursor }: Page<Item> = await read(cursor);
    items.push(...more);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return items;
}
