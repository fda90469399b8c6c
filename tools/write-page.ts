// Writes a generated page where it differs; with --check, says that it is stale and fails.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";

const root = resolve(import.meta.dirname, "..");

/** @param path from the repository's root. The page is laid out as `npm run format` would. */
export async function writePage(path: string, text: string): Promise<void> {
  const file = join(root, path);
  const page = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if ((await readFile(file, "utf8").catch(() => null)) === page) return;
  if (process.argv.includes("--check")) {
    console.log(`stale: ${path} (run npm run generate)`);
    process.exitCode = 1;
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, page);
  console.log(`wrote ${path}`);
}
