// Takes the text of a query apart: words, texts, numbers, spans of time, regular expressions, marks.
import { QueryRefused, type QueryPlace } from "./query-refused.ts";

export interface QueryToken extends QueryPlace {
  readonly kind: "word" | "quoted-word" | "text" | "number" | "span" | "regex" | "mark";
  /** Without quotes, slashes and backslashes that belong to the query. */
  readonly text: string;
}

const blank = /(?:\s|#[^\n]*)*/y;
const kinds: readonly (readonly [QueryToken["kind"], RegExp])[] = [
  ["word", /([@A-Za-z_][\w.@]*)/y],
  ["quoted-word", /`([^`]+)`/y],
  ["text", /"((?:[^"\\]|\\.)*)"/sy],
  ["text", /'((?:[^'\\]|\\.)*)'/sy],
  ["span", /(\d+[A-Za-z]+)/y],
  ["number", /(\d+(?:\.\d+)?)/y],
  ["mark", /(!=|<=|>=|=~|[=<>|,()[\]*+\-%^/])/y],
];
const regex = /\/((?:[^/\\\n]|\\.)+)\//y;

/** Throws QueryRefused. */
export function queryTokens(query: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = endOf(blank, query, 0); at < query.length; at = endOf(blank, query, at)) {
    const token = tokenAt(query, at, tokens);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(query: string, at: number, before: readonly QueryToken[]): QueryToken {
  const candidates: typeof kinds = beginsRegex(before) ? [["regex", regex], ...kinds] : kinds;
  for (const [kind, expression] of candidates) {
    expression.lastIndex = at;
    const found = expression.exec(query);
    if (found === null) continue;
    return { kind, text: unescaped(kind, found[1] ?? ""), at, end: expression.lastIndex };
  }
  throw new QueryRefused(`unexpected ${query.slice(at, at + 1)}`, { at, end: at + 1 });
}

/** Else a slash divides. */
function beginsRegex(before: readonly QueryToken[]): boolean {
  const [field, last] = [before.at(-2), before.at(-1)];
  return isWord(last, "like") || isWord(last, "parse") || isWord(field, "parse") || last?.text === "=~";
}

const isWord = (token: QueryToken | undefined, word: string): boolean =>
  token?.kind === "word" && token.text.toLowerCase() === word;

function unescaped(kind: QueryToken["kind"], text: string): string {
  if (kind === "text") return text.replaceAll(/\\(.)/gs, "$1");
  return kind === "regex" ? text.replaceAll("\\/", "/") : text;
}

function endOf(expression: RegExp, query: string, at: number): number {
  expression.lastIndex = at;
  expression.exec(query);
  return Math.max(at, expression.lastIndex);
}
