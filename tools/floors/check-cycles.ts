// Finds import cycles over every source file, type imports too.
import { posix } from "node:path";
import { ourPackage } from "./place.ts";
import type { SourceFile } from "./source-file.ts";
import type { Violation } from "./violation.ts";

/** The entry file of each of our packages, by its name without the scope. */
export type Entries = ReadonlyMap<string, string>;

export function checkCycles(files: readonly SourceFile[], entries: Entries): Violation[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const edges = (path: string): string[] =>
    known.get(path)?.imports.flatMap(({ specifier }) => {
      const target = resolve(path, specifier, entries);
      return target !== null && known.has(target) ? [target] : [];
    }) ?? [];
  return cyclesOf([...known.keys()], edges).map((cycle) => violation(cycle));
}

function resolve(path: string, specifier: string, entries: Entries): string | null {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  const name = ourPackage(specifier);
  return name === null ? null : (entries.get(name) ?? null);
}

/** Depth first; an edge back into the path under way closes a cycle. One is told per closing edge. */
function cyclesOf(nodes: readonly string[], edges: (node: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (node: string, way: readonly string[]): void => {
    const from = way.indexOf(node);
    if (from >= 0) found.push(way.slice(from));
    if (from >= 0 || done.has(node)) return;
    for (const next of edges(node)) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of nodes) visit(node, []);
  return found;
}

function violation(cycle: readonly string[]): Violation {
  const [first = ""] = cycle;
  return {
    path: first,
    line: 1,
    rule: "cycle",
    message: `Expected imports to form no cycle, got ${[...cycle, first].join(" → ")}.`,
    remedy: "Move what both need into a file of its own below them.",
  };
}
