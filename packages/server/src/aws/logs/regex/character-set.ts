// Sets of characters of a regular expression: `\d`, `[a-z]`, `[^,]`, one character.
import type { Holds } from "./regex-node.ts";
import type { RegexReader } from "./regex-reader.ts";

export const oneOf =
  (character: string): Holds =>
  (code) =>
    code === codeOf(character);

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

const isDigit: Holds = (code) => code >= 48 && code <= 57;
const isWord: Holds = (code) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isBlank: Holds = (code) => /\s/.test(String.fromCodePoint(code));

const not =
  (holds: Holds): Holds =>
  (code) =>
    !holds(code);

const named: Readonly<Record<string, Holds>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isBlank,
  S: not(isBlank),
  t: oneOf("\t"),
  n: oneOf("\n"),
  r: oneOf("\r"),
};

/** After a backslash. Throws RegexRefused. */
export function escaped(reader: RegexReader): Holds {
  const hex = reader.take(/^x([0-9A-Fa-f]{2})/);
  if (hex !== null) return oneOf(String.fromCodePoint(Number.parseInt(hex[1] ?? "", 16)));
  const refused = reader.refused(`\\${reader.peeked ?? ""}, which Punctual does not have`);
  const character = reader.next();
  if (Object.hasOwn(named, character)) return named[character] ?? oneOf(character);
  if (/[A-Za-z0-9]/.test(character)) throw refused;
  return oneOf(character);
}

/** After the opening bracket. Throws RegexRefused. */
export function bracketed(reader: RegexReader): Holds {
  const isNegated = reader.passes("^");
  const sets: Holds[] = [];
  for (let isFirst = true; isFirst || reader.peeked !== "]"; isFirst = false) sets.push(member(reader));
  reader.next();
  const holds: Holds = (code) => sets.some((set) => set(code));
  return isNegated ? not(holds) : holds;
}

function member(reader: RegexReader): Holds {
  if (reader.passes("\\")) return escaped(reader);
  const first = reader.next();
  const range = reader.take(/^-([^\]\\])/u);
  if (range === null) return oneOf(first);
  const [least, most] = [codeOf(first), codeOf(range[1] ?? "")];
  if (least > most) throw reader.refused("a range that ends before it begins");
  return (code) => code >= least && code <= most;
}
