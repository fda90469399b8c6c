// Builds the console with Vite where its sources have changed since, or none was built.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withInstallLock } from "./install-lock.mjs";

/** What it is made of, beside the pages that workloads bring. */
const sources = ["apps/console", "packages/client", "packages/expression"];
/** Output, what was installed, and what only tests use. */
const aside = new Set(["dist", "node_modules", "test"]);
const page = "apps/console/dist/index.html";
/** Of everything that npm installed: one look at what was installed stands for all of it. */
const installed = "node_modules/.package-lock.json";
/** What the last build was made of. */
const mark = "node_modules/.cache/punctual/console";

/**
 * Answers whether the console is as its sources are now; what went wrong is told in one line. Never throws: a scheduler does
 * not wait for its console.
 */
export async function ensureConsole(node, { cwd: root, env }) {
  try {
    if (!existsSync(join(root, "apps/console/vite.config.ts")) || (await isFresh(root))) return true;
    return await withInstallLock(join(root, ".install-lock"), () => build(root, { node, env }));
  } catch (error) {
    return tellFailure(error instanceof Error ? error.message : String(error));
  }
}

async function build(root, { node, env }) {
  if (await isFresh(root)) return true;
  console.error("punctual: building the console; this happens once, and when its sources have changed.");
  // Before the build, so that what changes meanwhile is built by the next start.
  const fingerprint = fingerprintOf(root);
  const code = await runVite(root, { node, env });
  if (code !== 0) return tellFailure(`vite build ended with ${code}`);
  await mkdir(join(root, dirname(mark)), { recursive: true });
  await writeFile(join(root, mark), fingerprint);
  return true;
}

function tellFailure(what) {
  console.error(
    `punctual: Expected the console to be built, got: ${what}. Punctual works without it; mend what stands above and run npm run build.`,
  );
  return false;
}

async function isFresh(root) {
  if (!existsSync(join(root, page))) return false;
  return (await readFile(join(root, mark), "utf8").catch(() => null)) === fingerprintOf(root);
}

/** By size and time of change, as for the image: to read all of it would make every start wait. */
function fingerprintOf(root) {
  const hash = createHash("sha256");
  const pages = namesIn(join(root, "workloads")).map(({ name }) => `workloads/${name}/console`);
  for (const path of [installed, ...[...sources, ...pages].flatMap((folder) => filesIn(root, folder))]) {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    hash.update(`${path}\0${found?.size}\0${found?.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

const namesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    : [];

function filesIn(root, folder) {
  return namesIn(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return aside.has(entry.name) ? [] : filesIn(root, path);
    return [path];
  });
}

/** Standard output belongs to the command that follows. */
function runVite(root, { node, env }) {
  const words = ["node_modules/vite/bin/vite.js", "build", "apps/console", "--logLevel", "warn"];
  // Whatever the start is for, what is built is served to people.
  const production = { ...env, NODE_ENV: "production" };
  const child = spawn(node, words, { cwd: root, env: production, stdio: ["ignore", 2, 2] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
}
