// A NextToken of a place in a list that is found otherwise than by its items.
import { tokenedPage, type TokenedList } from "./page-token.ts";

/** `readToken` gives the position back. */
export function tokenAt(position: readonly string[], listed: TokenedList): string | undefined {
  // A page is followed by another where more was read than it may hold.
  const { nextToken } = tokenedPage([position, position], listed, { limit: 1, position: (parts) => parts });
  return nextToken;
}
