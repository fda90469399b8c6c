// Puts together the headers of one request: ours win over the connection's, those over the target's, those over the defaults.
import type { Headers } from "./delivery-headers.ts";

/** The answer is read as it comes: unpacking it could make gigabytes of a few bytes. */
const defaults: Headers = { "User-Agent": "Punctual/0.1", "Accept-Encoding": "identity" };
const jsonDefaults: Headers = { ...defaults, "Content-Type": "application/json" };

export interface RequestHeaders {
  readonly target: Headers;
  readonly connection: Headers;
  readonly own: Headers;
  readonly isJson: boolean;
}

/** Names and values in turn, each name once whatever its case. */
export function requestHeaders({ target, connection, own, isJson }: RequestHeaders): string[] {
  const first = isJson ? jsonDefaults : defaults;
  // Most often nobody but us says any, and then no name comes twice.
  if (isEmpty(target) && isEmpty(connection)) return pairsOf(first, own);
  const merged = new Map<string, readonly [string, string]>();
  for (const headers of [first, target, connection, own]) {
    for (const [name, value] of Object.entries(headers)) merged.set(name.toLowerCase(), [name, value]);
  }
  return [...merged.values()].flat();
}

const isEmpty = (headers: Headers): boolean => Object.keys(headers).length === 0;

function pairsOf(...all: readonly Headers[]): string[] {
  const pairs: string[] = [];
  for (const headers of all) for (const pair of Object.entries(headers)) pairs.push(...pair);
  return pairs;
}
