// Opens a PGlite directory in a process of its own, timed from the spawn until it answers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("./open-pglite.mjs", import.meta.url));

export async function startPglite(directory: string): Promise<number> {
  const begunAt = performance.now();
  const child = spawn(process.execPath, [program, directory], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  const openMs = performance.now() - begunAt;
  const [code] = await ended;
  if (code !== 0) throw new Error(`Expected PGlite to open ${directory}, got exit ${String(code)}.`);
  return openMs;
}
