// What is wrong with the filter of a subscription.
import { parsePattern } from "../event/parse-pattern.ts";

/** Null: nothing. */
export function filterFault(filter: string): string | null {
  const parsed = parsePattern(filter);
  return "reason" in parsed ? parsed.reason : null;
}
