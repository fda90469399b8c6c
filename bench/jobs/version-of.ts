// The version of an installed package.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Many packages do not export their package.json, so it is looked for above their entry. */
export function versionOf(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.resolve(name))); ; folder = dirname(folder)) {
    const found = readManifest(join(folder, "package.json"));
    if (found?.name === name && found.version !== undefined) return found.version;
    if (folder === dirname(folder)) throw new Error(`Expected a package.json of ${name}, got none.`);
  }
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

function readManifest(file: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Manifest;
  } catch {
    return null;
  }
}
