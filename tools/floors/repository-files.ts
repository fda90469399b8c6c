// The files of the repository that the checks read.
import { globSync } from "node:fs";
import { sep } from "node:path";

const left = new Set(["node_modules", "dist", "coverage", ".git", ".punctual"]);

export interface RepositoryFiles {
  readonly sources: readonly string[];
  readonly sql: readonly string[];
  readonly manifests: readonly string[];
  /** Everything that is written by hand, sources included. */
  readonly texts: readonly string[];
}

export function repositoryFiles(root: string): RepositoryFiles {
  const found = (pattern: string): string[] =>
    globSync(pattern, { cwd: root, exclude: (name) => left.has(name.split(sep).at(-1) ?? name) })
      .map((path) => path.split(sep).join("/"))
      .sort();
  return {
    sources: found("**/*.{ts,tsx}").filter((path) => !path.endsWith(".sql.ts")),
    sql: found("**/*.sql"),
    manifests: found("**/package.json"),
    texts: found("**/*.{ts,tsx,mjs,sql,md,json,yml,yaml,sh,tf}").filter(
      (path) => !path.endsWith("package-lock.json"),
    ),
  };
}
