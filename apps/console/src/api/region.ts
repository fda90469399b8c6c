// Which region is looked at: the home region, or one beside it for as long as this tab is open.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";

const key = "punctual-region";
const form = /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2}$/;
const listeners = new Set<() => void>();

/** Null: the home region. Of another form than a region's the server would refuse whatever is asked. */
export function currentRegion(): string | null {
  const kept = sessionStorage.getItem(key);
  return kept !== null && form.test(kept) ? kept : null;
}

export const useRegion = (): string | null => useSyncExternalStore(listen, currentRegion);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whatever was read belongs to the region that it was read in; who is signed in is the same in all. */
export function useChooseRegion(): (region: string | null) => void {
  const client = useQueryClient();
  return useCallback(
    (region) => {
      if (region === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, region);
      for (const listener of listeners) listener();
      void client.resetQueries({ predicate: ({ queryKey: [first] }) => first !== "session" });
    },
    [client],
  );
}
