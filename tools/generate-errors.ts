// `npm run generate`: docs/reference/errors.md from the catalogues of errors; with --check, exit 1 when it is stale.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { errorsPage, knownErrors } from "./errors/errors-page.ts";

const root = resolve(import.meta.dirname, "..");
const path = "docs/reference/errors.md";
const page = errorsPage(knownErrors());

if ((await current()) !== page) {
  if (process.argv.includes("--check")) {
    console.log(`stale: ${path} (run npm run generate)`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), page);
    console.log(`wrote ${path}`);
  }
}

async function current(): Promise<string | null> {
  return readFile(join(root, path), "utf8").catch(() => null);
}
