// Tells an error that lies with an item from one that every item would meet.
import { errorText } from "../error-text.ts";
import { GiveUp } from "../give-up.ts";
import { RetryAfter } from "../retry-after.ts";

/** Causes are followed so far; a chain may be a circle. */
const deepestCause = 5;

/**
 * GiveUp and RetryAfter speak of the whole run, and a database that is away fails whoever asks: none of them may mark an
 * item as failed. The error of @punctual/database is known by its name, since jobs do not depend on that package.
 */
export function isItemsFault(error: unknown): boolean {
  if (error instanceof GiveUp || error instanceof RetryAfter) return false;
  let link: unknown = error;
  for (let depth = 0; depth < deepestCause && link instanceof Error; depth++) {
    if (link.name === "DatabaseUnavailable") return false;
    link = link.cause;
  }
  return true;
}

/** So many characters of an item's error are kept. */
export const longestItemError = 2_000;

export function itemErrorText(error: unknown): string {
  const text = errorText(error);
  return text.length > longestItemError ? `${text.slice(0, longestItemError - 1)}…` : text;
}
