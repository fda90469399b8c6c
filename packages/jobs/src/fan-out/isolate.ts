// Works on a batch; one that fails is halved until the item that fails stands alone.
import type { FailedItem } from "../run.ts";
import { isItemsFault, itemErrorText } from "./items-fault.ts";

export interface Isolation<Item> {
  readonly key: (item: Item) => string;
  readonly work: (items: readonly Item[]) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Answers the items that failed, in their order. Of n items of which f fail it calls the work at most about 2 f log₂ n
 * times, and never more than 2 n - 1 times. Throws what is no item's fault, and the signal's reason between two calls.
 */
export async function isolate<Item>(
  items: readonly Item[],
  isolation: Isolation<Item>,
): Promise<readonly FailedItem[]> {
  const { key, work, signal } = isolation;
  signal.throwIfAborted();
  try {
    await work(items);
    return [];
  } catch (error) {
    signal.throwIfAborted();
    if (!isItemsFault(error)) throw error;
    if (items.length === 1) return items.map((item) => ({ key: key(item), error: itemErrorText(error) }));
  }
  const middle = Math.ceil(items.length / 2);
  const before = await isolate(items.slice(0, middle), isolation);
  return [...before, ...(await isolate(items.slice(middle), isolation))];
}
