// Installs the packages of a folder's package-lock.json when its node_modules holds others, or none.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withInstallLock } from "./install-lock.mjs";

/** One line says what happens, npm's own progress follows; two processes at once install once. Answers whether it did. */
export async function ensureInstalled(root, lockName = "package-lock.json") {
  if (await isInstalled(root)) return false;
  return withInstallLock(join(root, ".install-lock"), async () => {
    if (await isInstalled(root)) return false;
    console.error(`punctual: installing the packages of ${lockName} (npm ci); this happens once.`);
    await npmCi(root);
    await keepMark(root);
    return true;
  });
}

/** The peers of the benchmark are packages of its own: nothing that ships, and no test, waits for them. */
export const ensureBenchInstalled = (root) => ensureInstalled(join(root, "bench"), "bench/package-lock.json");

export async function isInstalled(root) {
  const mark = await readFile(markPath(root), "utf8").catch(() => null);
  if (mark === (await lockHash(root))) return true;
  if (!(await holdsLockedPackages(root))) return false;
  // Installed by hand, with npm ci or npm install: nothing to do but to remember it.
  await keepMark(root);
  return true;
}

const markPath = (root) => join(root, "node_modules", ".punctual-lock");
const keepMark = async (root) => writeFile(markPath(root), await lockHash(root));

/** The platform belongs to it: binaries of another one are of no use. */
async function lockHash(root) {
  const lock = await readFile(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform}-${process.arch}`).digest("hex");
}

/** npm writes what it installed into node_modules/.package-lock.json, last of all. */
async function holdsLockedPackages(root) {
  const installed = await packagesOf(join(root, "node_modules", ".package-lock.json"));
  const locked = await packagesOf(join(root, "package-lock.json"));
  if (installed === null || locked === null) return false;
  const wanted = Object.entries(locked).filter(([path]) => path.startsWith("node_modules/"));
  const fits = ([path, entry]) => {
    const present = installed[path];
    if (present === undefined) return entry.optional === true || entry.peer === true;
    return present.version === entry.version && present.integrity === entry.integrity;
  };
  return wanted.every(fits) && Object.keys(installed).every((path) => locked[path] !== undefined);
}

async function packagesOf(file) {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text).packages ?? null);
}

/**
 * Development packages hold the pinned Node, so a NODE_ENV=production must not leave them out. Warnings of packages that
 * ask for a newer Node would mislead: the pinned one runs them.
 */
async function npmCi(root) {
  const options = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const { command, args } = npm(["ci", ...options, "--engine-strict=false"]);
  const code = await new Promise((resolve) => {
    const shell = command === "npm.cmd";
    // Standard output belongs to the command that follows.
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell });
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (exitCode, signal) => resolve(exitCode ?? signal));
  });
  if (code === 0) return;
  throw new Error(
    `Expected npm ci to end with 0, got ${code}. What it said stands above: mend it (is the registry within reach?) and run the same command again.`,
  );
}

/** The npm that runs us, else the one in PATH. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith("npm-cli.js")) return { command: process.execPath, args: [script, ...args] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args };
}
