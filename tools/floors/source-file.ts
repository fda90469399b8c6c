// A source file as the checks see it: its text, its code without comments, and what it imports.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Comments and the words inside template strings are blank; every character stands where it stood. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const code = blank(text);
  return { path, text, code, imports: importsOf(code) };
}

/** Strings are matched so that a `//` inside one is no comment. */
const token =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n*[])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*\/[a-z]*(?=[\s.,;)\]])|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

const blank = (text: string): string =>
  text.replace(token, (found) => {
    if (found.startsWith('"') || found.startsWith("'")) return found;
    return found.replace(/[^\n]/g, " ");
  });

const statement =
  /^[ \t]*(?:import|export)\b(?<what>[^;"']*?)\bfrom\s*["'](?<from>[^"']+)["']|^[ \t]*import\s*["'](?<bare>[^"']+)["']|\bimport\(\s*["'](?<dynamic>[^"']+)["']/gm;

function importsOf(code: string): Import[] {
  return [...code.matchAll(statement)].map(({ groups, index }) => ({
    specifier: groups?.from ?? groups?.bare ?? groups?.dynamic ?? "",
    line: lineOf(code, index),
    typeOnly: isTypeOnly(groups?.what),
  }));
}

/** `import type …`, or every name marked as a type on its own. */
function isTypeOnly(what: string | undefined): boolean {
  if (what === undefined) return false;
  if (/^\s+type\s/.test(what)) return true;
  const names = /^\s*\{(?<names>[^}]*)\}\s*$/.exec(what)?.groups?.names?.split(",") ?? [];
  const written = names.filter((name) => name.trim() !== "");
  return written.length > 0 && written.every((name) => /^\s*type\s/.test(name));
}

/** Blank lines before a match belong to no statement. */
export function lineOf(text: string, index: number): number {
  const lead = /^\s*/.exec(text.slice(index))?.[0].length ?? 0;
  return text.slice(0, index + lead).split("\n").length;
}
