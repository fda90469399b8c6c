// What the npm scripts call: installs when something is missing, then runs the wanted command with the pinned Node.
// Plain JavaScript for Node 20 without a single package: it runs before anything is installed. `exec` before it in
// package.json takes the shell out of the way, which would die of a signal to npm and leave us behind without a word.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureConsole } from "./launch/console.mjs";
import { ensureBenchInstalled, ensureInstalled } from "./launch/install.mjs";
import { environmentFor, pinnedNode } from "./launch/pinned-node.mjs";
import { runToEnd } from "./launch/run.mjs";
import { verify } from "./launch/verify.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The words after `node`, by npm script. */
const commands = {
  start: ["apps/cli/bin/punctual.mjs", "start"],
  dev: ["apps/cli/bin/punctual.mjs", "dev"],
  call: ["apps/cli/bin/punctual.mjs", "call"],
  build: ["tools/build.ts"],
  test: ["node_modules/vitest/vitest.mjs", "run"],
  generate: ["tools/generate.ts"],
  bench: ["bench/run.ts"],
};

/** What serves the console does so without it, should its build fail. */
const withConsole = new Set(["start", "dev", "build"]);

async function launch(script, args) {
  const command = commands[script];
  if (command === undefined && script !== "verify") {
    const known = [...Object.keys(commands), "verify"].join(", ");
    throw new Error(`Expected a script to be one of ${known}, got ${script ?? "none"}.`);
  }
  const installed = await ensureInstalled(root);
  if (script === "bench") await ensureBenchInstalled(root);
  const node = await pinnedNode(root);
  const surroundings = { cwd: root, env: environmentFor(root) };
  if (command === undefined) return verify({ node, args, ...surroundings });
  const run = (words) => runToEnd(node, words, surroundings);
  // Once per install, so that every start is a quick one.
  if (script === "start" && installed) await run([join(root, ...commands.build)]);
  const hasConsole = withConsole.has(script) ? await ensureConsole(node, surroundings) : true;
  const [file, ...words] = command;
  const code = await run([join(root, file), ...words, ...args]);
  return script === "build" && code === 0 && !hasConsole ? 1 : code;
}

try {
  const [script, ...args] = process.argv.slice(2);
  process.exitCode = await launch(script, args);
} catch (error) {
  console.error(`punctual: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
