// The query of a request, by name.
import { refuseText } from "./refuse-text.ts";

/** A name given twice holds all its values. Throws DoorProblem `invalid-request` for text that no database keeps. */
export function queryOf(url: string): Readonly<Record<string, string | readonly string[]>> {
  const start = url.indexOf("?");
  if (start < 0) return {};
  const search = new URLSearchParams(url.slice(start + 1));
  for (const [name, value] of search) {
    refuseText(name, "");
    refuseText(value, name);
  }
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, only(search.getAll(name))]));
}

const only = (values: readonly string[]): string | readonly string[] => {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
};
