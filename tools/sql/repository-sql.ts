// Where the repository keeps its statements and its migrations.
import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { MigrationSet } from "@punctual/database";

/** The engine first: workloads may use its clock. */
export function migrationSets(root: string): MigrationSet[] {
  const engine = join(root, "packages/engine/src/migrations");
  const workloads = globSync("workloads/*/sql/", { cwd: root }).sort();
  return [
    ...(existsSync(engine) ? [{ name: "engine", directory: pathToFileURL(`${engine}/`) }] : []),
    ...workloads.map((folder) => ({
      name: basename(dirname(folder)),
      directory: pathToFileURL(`${join(root, folder)}/`),
    })),
  ];
}

/** Absolute paths. */
export const statementFiles = (root: string): string[] => filesOf(root, "sql");

/** Generated files whose .sql is gone. */
export const orphans = (root: string): string[] =>
  filesOf(root, "sql.ts").filter((file) => !existsSync(file.slice(0, -".ts".length)));

const filesOf = (root: string, ending: string): string[] =>
  globSync([`packages/*/src/**/*.${ending}`, `workloads/*/src/**/*.${ending}`], { cwd: root })
    .filter((file) => !file.includes("/migrations/"))
    .sort()
    .map((file) => join(root, file));
