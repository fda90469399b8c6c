// Checks that a delivery cannot reach the database at run time, over however many files.
import { posix } from "node:path";
import type { SourceFile } from "./source-file.ts";
import type { Violation } from "./violation.ts";

const deliveries = "packages/engine/src/delivery/";

export function checkDelivery(files: readonly SourceFile[]): Violation[] {
  const known = new Map(files.map((file) => [file.path, file]));
  return files
    .filter(({ path }) => path.startsWith(deliveries))
    .flatMap((file) =>
      file.imports.flatMap((found) => {
        const way = found.typeOnly
          ? null
          : wayToDatabase(resolve(file.path, found.specifier), known, new Set());
        return way === null ? [] : [violation(file.path, found.line, way)];
      }),
    );
}

type Known = ReadonlyMap<string, SourceFile>;

/** The files passed on the way, the database last; null where none leads there. */
function wayToDatabase(target: string, known: Known, seen: Set<string>): readonly string[] | null {
  if (target === "@punctual/database" || target.endsWith(".sql.ts")) return [target];
  // A delivery on the way is told for itself.
  if (seen.has(target) || target.startsWith(deliveries)) return null;
  seen.add(target);
  for (const { specifier, typeOnly } of known.get(target)?.imports ?? []) {
    const way = typeOnly ? null : wayToDatabase(resolve(target, specifier), known, seen);
    if (way !== null) return [target, ...way];
  }
  return null;
}

const resolve = (path: string, specifier: string): string =>
  specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;

const violation = (path: string, line: number, way: readonly string[]): Violation => ({
  path,
  line,
  rule: "room",
  message: `Expected a delivery not to reach the database, got ${way.join(" → ")}.`,
  remedy: "A delivery is handed all it needs; the dispatcher records how it ended.",
});
