// Reads the next page while the last one is worked on.
import { untilAborted } from "./until-aborted.ts";

/** Throws the signal's reason without waiting for a page that nobody wants any more. */
export async function* oneAhead<Page>(
  source: AsyncIterable<Page>,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  signal.throwIfAborted();
  const pages = source[Symbol.asyncIterator]();
  let next = read(pages);
  try {
    for (;;) {
      const page = await untilAborted(next, signal);
      if (page.done === true) return;
      next = read(pages);
      yield page.value;
    }
  } finally {
    // Not awaited: a generator returns only after the page that it is reading.
    pages.return?.()?.catch(() => undefined);
  }
}

function read<Page>(pages: AsyncIterator<Page>): Promise<IteratorResult<Page>> {
  const page = pages.next();
  // Told when it is awaited; a page that is never awaited may fail unheard.
  page.catch(() => undefined);
  return page;
}
