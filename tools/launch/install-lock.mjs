// Lets one process at a time install: a directory, because making one either succeeds or says that it is there.
import { mkdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const lookEveryMs = 250;
const touchEveryMs = 2_000;
/** Whoever holds it touches it far more often, so this long without a touch means that the holder is gone. */
const goneAfterMs = 30_000;

export async function withInstallLock(directory, work) {
  await acquire(directory);
  const touching = setInterval(() => void touch(directory), touchEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    await rm(directory, { recursive: true, force: true });
  }
}

async function acquire(directory) {
  let told = false;
  while (!(await take(directory))) {
    if (!told) console.error("punctual: another process is installing; waiting for it.");
    told = true;
    await wait(lookEveryMs);
  }
}

async function take(directory) {
  if (await make(directory)) {
    await writeOwner(directory);
    return true;
  }
  const owner = await readOwner(directory);
  return (await isGone(directory, owner)) && takeOver(directory, owner);
}

/** In place, by one of those who wait: `heir` can be made once, and the owner must still be the one that was judged. */
async function takeOver(directory, judged) {
  const heir = join(directory, "heir");
  if (!(await make(heir))) return false;
  const mine = (await readOwner(directory)) === judged;
  if (mine) await writeOwner(directory);
  await rmdir(heir);
  return mine;
}

async function isGone(directory, owner) {
  const found = await stat(directory).catch(() => null);
  if (found === null) return false;
  if (Date.now() - found.mtimeMs > goneAfterMs) return true;
  const [host, pid] = (owner ?? "").split("\n");
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function make(directory) {
  try {
    await mkdir(directory);
    return true;
  } catch (error) {
    if (error.code === "EEXIST" || error.code === "ENOENT") return false;
    throw error;
  }
}

const ownerPath = (directory) => join(directory, "owner");
const readOwner = (directory) => readFile(ownerPath(directory), "utf8").catch(() => null);

async function writeOwner(directory) {
  const draft = join(directory, `owner-${process.pid}`);
  await writeFile(draft, `${hostname()}\n${process.pid}`);
  await rename(draft, ownerPath(directory));
}

async function touch(directory) {
  const now = new Date();
  await utimes(directory, now, now).catch(() => undefined);
}
