// What a filter pattern of Logs lets through: terms, phrases, regular expressions, conditions on fields of JSON or on columns.
import { columnPattern, hasColumns } from "./column-pattern.ts";
import { jsonCondition } from "./json-condition.ts";
import { PatternRefused } from "./pattern-refused.ts";
import { patternRegex } from "./pattern-regex.ts";

export interface Patterned {
  /** The whole line. */
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type Passes = (event: Patterned) => boolean;

/** Throws PatternRefused; what it answers throws it for a regular expression that takes too long. */
export function filterPattern(pattern: string): Passes {
  const trimmed = pattern.trim();
  if (trimmed === "") return () => true;
  if (trimmed.startsWith("{")) return jsonPattern(trimmed);
  return hasColumns(trimmed) ? lineColumns(trimmed) : termPattern(termsOf(trimmed));
}

function jsonPattern(pattern: string): Passes {
  const holds = jsonCondition(pattern);
  return ({ fields }) => holds(fields);
}

function lineColumns(pattern: string): Passes {
  const passes = columnPattern(pattern);
  return ({ text }) => passes(text);
}

interface Term {
  readonly sign: "" | "?" | "-";
  readonly isIn: (line: string) => boolean;
}

/** A phrase stands in quotes; a word between brackets is looked for with them, as documents print it. */
function termsOf(pattern: string): readonly Term[] {
  const terms: Term[] = [];
  const expression = /\s*([?-]?)(?:"((?:[^"\\]|\\.)*)"|%((?:[^%\\]|\\.)+)%|([^\s"]+))\s*/y;
  while (expression.lastIndex < pattern.length) {
    const at = expression.lastIndex;
    const found = expression.exec(pattern);
    if (found === null) throw new PatternRefused(`something at character ${at + 1} that is no term`);
    const [, sign = "", phrase, regex, word = ""] = found;
    const text = phrase?.replaceAll(/\\(.)/g, "$1") ?? word;
    const isIn = regex === undefined ? (line: string) => line.includes(text) : patternRegex(regex);
    terms.push({ sign: signOf(sign), isIn });
  }
  return terms;
}

const signOf = (sign: string): Term["sign"] => (sign === "?" || sign === "-" ? sign : "");

function termPattern(terms: readonly Term[]): Passes {
  const having = (wanted: Term["sign"]) => terms.filter(({ sign }) => sign === wanted);
  const [all, any, none] = [having(""), having("?"), having("-")];
  return ({ text }) =>
    all.every(({ isIn }) => isIn(text)) &&
    (any.length === 0 || any.some(({ isIn }) => isIn(text))) &&
    !none.some(({ isIn }) => isIn(text));
}
