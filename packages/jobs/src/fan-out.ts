// One run over many items: each is tried on its own, and a rescued run goes on where it was.
import type { FailedItem } from "./run.ts";
import type { Tally } from "./tally.ts";

/**
 * Reads items page by page in the order of their keys, from the first whose key is greater than `after` (null: from the
 * beginning). Pages are read one ahead and never all at once.
 */
export type ItemPages<Item> = (after: string | null) => AsyncIterable<readonly Item[]>;

export interface FanOutOptions<Item> {
  readonly key: (item: Item) => string;
  /** So many items go into one call of the work. Default 1. */
  readonly batch?: number;
  /** So many calls of the work at once. Default 1. */
  readonly concurrency?: number;
}

/** So many failed items come back with the tally; the run keeps all of them. */
export const mostErrorsShown = 100;

export interface FanOutResult extends Tally {
  /** The first failed items by key, at most `mostErrorsShown`. */
  readonly errors: readonly FailedItem[];
  readonly errorsOmitted: number;
}

/**
 * Calls the work with batches of items. A batch that throws is halved until the item that fails stands alone, so the work
 * must take all of a batch or nothing (one transaction), and must bear being repeated. Throws only when the run is lost or aborted, or the pages
 * cannot be read.
 */
export type FanOut = <Item>(
  pages: ItemPages<Item>,
  options: FanOutOptions<Item>,
  work: (items: readonly Item[]) => Promise<void>,
) => Promise<FanOutResult>;
