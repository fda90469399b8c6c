// Finds the Node that the repository is pinned to: the binary of the npm package `node`.
import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** Runs TypeScript without a build step; older ones cannot. */
const oldestMajor = 24;

/** Fetches the binary first where npm was told to run no install scripts. */
export async function pinnedNode(root) {
  const folder = join(root, "node_modules", "node");
  const binary = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(binary)) return binary;
  if (existsSync(folder)) {
    console.error("punctual: fetching the pinned Node, whose install script did not run.");
    const script = [join(folder, "installArchSpecificPackage.js")];
    await promisify(execFile)(process.execPath, script, { cwd: folder }).catch(() => undefined);
    if (existsSync(binary)) return binary;
  }
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `Expected the pinned Node at ${binary}, got nothing there, and Node ${process.versions.node} is too old to do without. ` +
      `Allow the install script of the package node and run npm ci, or use Node ${oldestMajor}.`,
  );
}

export const isNewEnough = (version) => Number(version.split(".")[0]) >= oldestMajor;

/** True when this very process runs on it. */
export const isRunningOn = (node) => realpathSync(node) === realpathSync(process.execPath);

/** The tools of the repository come first in PATH, the pinned Node among them. */
export function environmentFor(root) {
  const name = Object.keys(process.env).find((key) => key.toLowerCase() === "path") ?? "PATH";
  const path = [join(root, "node_modules", ".bin"), process.env[name] ?? ""].join(delimiter);
  return { ...process.env, [name]: path };
}
