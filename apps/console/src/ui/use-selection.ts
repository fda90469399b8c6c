// Which of a list are chosen.
import { useCallback, useState } from "react";

export interface Selection<Item> {
  /** Those that are still listed. */
  readonly chosen: readonly Item[];
  readonly has: (item: Item) => boolean;
  readonly toggle: (item: Item) => void;
  readonly setAll: (isChosen: boolean) => void;
}

/** @param keyOf tells items apart; the same function at every call. */
export function useSelection<Item>(listed: readonly Item[], keyOf: (item: Item) => string): Selection<Item> {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const has = (item: Item): boolean => keys.has(keyOf(item));
  // Rows are drawn again only where this stays the same.
  const toggle = useCallback((item: Item) => setKeys((before) => toggled(before, keyOf(item))), [keyOf]);
  return {
    chosen: listed.filter(has),
    has,
    toggle,
    setAll: (isChosen) => setKeys(new Set(isChosen ? listed.map(keyOf) : [])),
  };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}
