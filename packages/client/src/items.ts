// Goes through a list page after page.

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Asks for a page only when its first item is wanted. */
export async function* itemsOf<Item>(
  pageAt: (cursor: string | null) => Promise<Page<Item>>,
): AsyncGenerator<Item, void> {
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await pageAt(cursor);
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
