// Takes a regular expression apart: the part of the language that Logs has, and no reference back to what was found.
import { bracketed, escaped, oneOf } from "./character-set.ts";
import type { Holds, RegexNode } from "./regex-node.ts";
import { RegexReader } from "./regex-reader.ts";

export interface ParsedRegex {
  readonly node: RegexNode;
  /** `(?i)` stands at its beginning. */
  readonly ignoresCase: boolean;
}

const deepest = 16;
/** Of a number in braces. */
const mostTimes = 100;

/** Throws RegexRefused. */
export function parseRegex(text: string): ParsedRegex {
  const reader = new RegexReader(text);
  const ignoresCase = reader.passes("(?i)");
  const node = choice(reader, 0);
  if (!reader.isAtEnd) throw reader.refused("a bracket that closes none");
  return { node, ignoresCase };
}

function choice(reader: RegexReader, depth: number): RegexNode {
  if (depth > deepest) throw reader.refused("too many brackets in one another");
  const parts = [sequence(reader, depth)];
  while (reader.passes("|")) parts.push(sequence(reader, depth));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "choice", parts };
}

function sequence(reader: RegexReader, depth: number): RegexNode {
  const parts: RegexNode[] = [];
  while (!reader.isAtEnd && reader.peeked !== "|" && reader.peeked !== ")")
    parts.push(repeated(reader, atom(reader, depth)));
  return { kind: "sequence", parts };
}

function atom(reader: RegexReader, depth: number): RegexNode {
  if (reader.passes("^")) return { kind: "start" };
  if (reader.passes("$")) return { kind: "end" };
  if (reader.passes("(")) return group(reader, depth);
  return { kind: "character", holds: character(reader) };
}

function group(reader: RegexReader, depth: number): RegexNode {
  if (reader.peeked === "?" && !reader.passes("?:") && reader.take(/^\?<\w+>/) === null)
    throw reader.refused("(? with something that Punctual does not have");
  const inner = choice(reader, depth + 1);
  if (!reader.passes(")")) throw reader.refused("no closing bracket");
  return inner;
}

function character(reader: RegexReader): Holds {
  if (reader.passes(".")) return (code) => code !== lineFeed;
  if (reader.passes("[")) return bracketed(reader);
  if (reader.passes("\\")) return escaped(reader);
  if ("*+?".includes(reader.peeked ?? "")) throw reader.refused(`${reader.peeked} after nothing to repeat`);
  return oneOf(reader.next());
}

const lineFeed = 10;

function repeated(reader: RegexReader, part: RegexNode): RegexNode {
  const times = timesOf(reader);
  if (times === null) return part;
  // Whether it takes as few as it can makes no difference to whether it is found.
  reader.passes("?");
  return { kind: "repeat", part, ...times };
}

function timesOf(reader: RegexReader): { readonly least: number; readonly most: number | null } | null {
  if (reader.passes("*")) return { least: 0, most: null };
  if (reader.passes("+")) return { least: 1, most: null };
  if (reader.passes("?")) return { least: 0, most: 1 };
  const counted = reader.take(/^\{(\d{1,4})(,?)(\d{0,4})\}/);
  if (counted === null) return null;
  const [, from = "", comma = "", to = ""] = counted;
  const least = Number(from);
  const most = comma === "" ? least : to === "" ? null : Number(to);
  if (Math.max(least, most ?? 0) > mostTimes) throw reader.refused(`more than ${mostTimes} times`);
  if (most !== null && most < least) throw reader.refused("fewer times at most than at least");
  return { least, most };
}
