// Checks of a file's text: its opening sentence, SQL where none belongs, the clock, somebody's home directory.
import { placeOf } from "./place.ts";
import { lineOf, type SourceFile } from "./source-file.ts";
import type { Rule, Violation } from "./violation.ts";

export function checkHeader({ path, text }: Pick<SourceFile, "path" | "text">): Violation[] {
  const first = text.replace(/^#![^\n]*\n/, "").trimStart();
  const mark = path.endsWith(".sql") ? "--" : "//";
  if (new RegExp(`^${mark} ?\\S`).test(first)) return [];
  const message = "Expected the file to open with a sentence that says what it is, got none.";
  return [at(path, 1, { rule: "header", message, remedy: `Begin with \`${mark} \` and the sentence.` })];
}

/** A string that begins as a statement does. */
const sqlText =
  /["'`]\s*(?:select\s[^"'`]*\sfrom\s|with\s+\w+\s+as\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s)/gi;

/** Doors and the program know verbs, never tables. */
export function checkSqlText({ path, text }: SourceFile): Violation[] {
  const { unit, ships } = placeOf(path);
  if (!ships || (unit !== "packages/server" && unit !== "apps/cli")) return [];
  return matches(text, sqlText).map(({ line }) =>
    at(path, line, {
      rule: "sql",
      message: `Expected no SQL in ${unit}, got a statement.`,
      remedy: "Put it into a .sql file beside a verb of @punctual/engine, and call the verb.",
    }),
  );
}

export function checkSqlFile(path: string): Violation[] {
  const { unit, ships } = placeOf(path);
  if (!ships || (unit !== "packages/server" && unit !== "apps/cli")) return [];
  const message = `Expected no SQL in ${unit}, got a .sql file.`;
  return [at(path, 1, { rule: "sql", message, remedy: "Move it beside a verb of @punctual/engine." })];
}

/** Date.now is oxlint's to refuse; it cannot see the missing argument. */
export function checkClock({ path, code }: SourceFile): Violation[] {
  if (!placeOf(path).ships) return [];
  return matches(code, /\bnew Date\(\s*\)|\bnew Date(?![\w(])/g).map(({ line }) =>
    at(path, line, {
      rule: "clock",
      message: "Expected the time to come from the database, got this machine's.",
      remedy:
        "Take an instant as a parameter; it begins as punctual.now() or in packages/engine/src/clock.ts.",
    }),
  );
}

const home = /(?:\/home\/|\/Users\/|[A-Z]:\\Users\\)[A-Za-z][\w.-]*[/\\]/g;

export function checkHomePaths(path: string, text: string): Violation[] {
  return matches(text, home).map(({ line, found }) =>
    at(path, line, {
      rule: "home-path",
      message: `Expected no path of somebody's machine, got ${found}.`,
      remedy: "Write it relative to the file or to the root.",
    }),
  );
}

const matches = (text: string, pattern: RegExp): { line: number; found: string }[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found, line: lineOf(text, index) }));

const at = (
  path: string,
  line: number,
  rest: Pick<Violation, "message" | "remedy"> & { rule: Rule },
): Violation => ({
  path,
  line,
  ...rest,
});
