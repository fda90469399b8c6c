// The search parameters of the address, as text: where filters and tabs are kept, so that a link opens what its sender saw.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export interface SearchParams {
  /** Null where the address does not say. */
  readonly read: (name: string) => string | null;
  /** Null or "" takes a parameter away; the others stay. */
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
}

export function useSearchParams(): SearchParams {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const read = useCallback((name: string) => asText(search[name]), [search]);
  const write = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      void navigate({
        to: ".",
        search: (before: Readonly<Record<string, unknown>>) => changed(before, changes),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { read, write };
}

/** The router reads `?search=42` as a number. */
function asText(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

const changed = (
  before: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, string | null>>,
): Record<string, unknown> => {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== "" && value !== undefined));
};
