// What a filter pattern of Logs lets through: terms, phrases, and conditions on the fields of JSON.
import { jsonCondition } from "./json-condition.ts";
import { PatternRefused } from "./pattern-refused.ts";

export interface Patterned {
  /** The whole line. */
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type Passes = (event: Patterned) => boolean;

/** Throws PatternRefused for a pattern that is none, and for what Punctual does not have: columns and regular expressions. */
export function filterPattern(pattern: string): Passes {
  const trimmed = pattern.trim();
  if (trimmed === "") return () => true;
  if (trimmed.startsWith("{")) return jsonPattern(trimmed);
  if (/^\[.*[,=.].*\]$/s.test(trimmed))
    throw new PatternRefused(
      "columns between brackets, which the lines of Punctual, being JSON, do not have",
    );
  return termPattern(termsOf(trimmed));
}

function jsonPattern(pattern: string): Passes {
  const holds = jsonCondition(pattern);
  return ({ fields }) => holds(fields);
}

interface Term {
  readonly sign: "" | "?" | "-";
  readonly text: string;
}

/** A phrase stands in quotes; a word between brackets is looked for with them, as documents print it. */
function termsOf(pattern: string): readonly Term[] {
  const terms: Term[] = [];
  const expression = /\s*([?-]?)(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))\s*/y;
  while (expression.lastIndex < pattern.length) {
    const at = expression.lastIndex;
    const found = expression.exec(pattern);
    if (found === null) throw new PatternRefused(`something at character ${at + 1} that is no term`);
    const [, sign = "", phrase, word = ""] = found;
    if (phrase === undefined && /^%.*%$/.test(word)) throw new PatternRefused("a regular expression");
    terms.push({ sign: signOf(sign), text: phrase?.replaceAll(/\\(.)/g, "$1") ?? word });
  }
  return terms;
}

const signOf = (sign: string): Term["sign"] => (sign === "?" || sign === "-" ? sign : "");

function termPattern(terms: readonly Term[]): Passes {
  const having = (wanted: Term["sign"]) =>
    terms.filter(({ sign }) => sign === wanted).map(({ text }) => text);
  const [all, any, none] = [having(""), having("?"), having("-")];
  return ({ text }) =>
    all.every((term) => text.includes(term)) &&
    (any.length === 0 || any.some((term) => text.includes(term))) &&
    !none.some((term) => text.includes(term));
}
