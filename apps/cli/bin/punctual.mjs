#!/usr/bin/env node
// `npx punctual …` on whatever Node the machine has: goes on with the pinned one.
import { enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { environmentFor, isRunningOn, pinnedNode } from "../../../tools/launch/pinned-node.mjs";
import { runToEnd } from "../../../tools/launch/run.mjs";

const own = fileURLToPath(import.meta.url);
const cli = dirname(dirname(own));
const main = join(cli, "src", "main.ts");
const root = dirname(dirname(cli));

try {
  const node = await pinnedNode(root);
  if (isRunningOn(node)) {
    // Before the first line of TypeScript: what Node has compiled, and freed of its types, is kept for the next time.
    enableCompileCache(join(root, "node_modules", ".cache", "punctual", "code"));
    await import(pathToFileURL(main).href);
  } else
    process.exitCode = await runToEnd(node, [own, ...process.argv.slice(2)], {
      cwd: process.cwd(),
      env: environmentFor(root),
    });
} catch (error) {
  console.error(`punctual: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
