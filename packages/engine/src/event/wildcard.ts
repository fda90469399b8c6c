// Matches text against a pattern in which `*` stands for any characters, none included; `\*` is a star, `\\` a backslash.
import { searchTable, searchText, type Wanted } from "./search-text.ts";

/** What stands between the stars: at least one text; the first begins the whole, the last ends it. */
export type Wildcard = readonly Wanted[];

/** Completes the sentence "Event pattern is not valid. Reason: ". */
export interface WildcardFault {
  readonly reason: string;
}

export function parseWildcard(pattern: string): Wildcard | WildcardFault {
  const pieces = [""];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? "";
    if (character === "*") {
      if (pattern[at + 1] === "*") return { reason: `Consecutive wildcard characters at pos ${at + 1}` };
      pieces.push("");
      continue;
    }
    const next = pattern[at + 1];
    const isEscape = character === "\\";
    if (isEscape && next !== "*" && next !== "\\") return { reason: `Invalid escape character at pos ${at}` };
    pieces.push((pieces.pop() ?? "") + (isEscape ? next : character));
    if (isEscape) at += 1;
  }
  return pieces.map((text) => ({ text, table: searchTable(text) }));
}

/** In one pass over the text. */
export function matchesWildcard(text: string, wildcard: Wildcard): boolean {
  const [first, ...rest] = wildcard;
  const last = rest.pop();
  if (first === undefined || !text.startsWith(first.text)) return false;
  if (last === undefined) return text === first.text;
  let at = first.text.length;
  for (const piece of rest) {
    const found = searchText(text, piece, at);
    if (found < 0) return false;
    at = found + piece.text.length;
  }
  return text.length - last.text.length >= at && text.endsWith(last.text);
}
